"use client";

import { useTranslations } from "next-intl";
import { Button } from "./_ui/button";
import { MessagePage } from "./_ui/message-page";

type ErrorPageProps = { readonly error: Error; readonly reset: () => void };

export default function ErrorPage({ reset }: ErrorPageProps) {
  const t = useTranslations("common.error");
  const common = useTranslations("common.notFound");
  return (
    <MessagePage title={t("title")} body={t("body")} home={common("back")}>
      <Button variant="primary" onClick={reset}>
        {t("again")}
      </Button>
    </MessagePage>
  );
}
