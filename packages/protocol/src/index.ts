export * from "./answers";
export * from "./api";
export * from "./close-codes";
export * from "./limits";
export * from "./messages";
export * from "./presence";
export * from "./presentation";
export * from "./roles";
