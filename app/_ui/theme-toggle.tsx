"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "./icon-button";
import { setTheme, type Theme, useTheme } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const icons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon };

/** Goes round: the system's colours, light, dark. */
export function ThemeToggle() {
  const t = useTranslations("common.theme");
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <IconButton
      label={t("next", { current: t(theme) })}
      icon={<Icon aria-hidden="true" />}
      onClick={() => setTheme(next[theme])}
    />
  );
}
