import type home from "../messages/en/home.json";
import type { Messages } from "./messages";

// Makes `useTranslations` know every key: a key that does not exist is a type error.
declare module "next-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: Messages & { readonly home: typeof home };
  }
}
