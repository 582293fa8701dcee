import "@fontsource-variable/inter";
import "katex/dist/katex.min.css";
import "./_ui/tokens.css";
import "./_ui/global.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { messages } from "./_i18n/messages";
import { Providers } from "./_ui/providers";
import { themeScript } from "./_ui/theme-script";

export const metadata: Metadata = {
  title: messages.common.name,
  description: messages.common.tagline,
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f5f8" },
    { media: "(prefers-color-scheme: dark)", color: "#12141b" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
