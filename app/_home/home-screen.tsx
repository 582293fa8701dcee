"use client";

import { useTranslations } from "next-intl";

export function HomeScreen() {
  const t = useTranslations("common");
  return <h1>{t("name")}</h1>;
}
