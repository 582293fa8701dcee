"use client";

import { useTranslations } from "next-intl";
import { MessagePage } from "./_ui/message-page";

export default function NotFound() {
  const t = useTranslations("common.notFound");
  return <MessagePage title={t("title")} body={t("body")} home={t("back")} />;
}
