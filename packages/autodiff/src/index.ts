import "./tape/faster-at-once";

export * from "./core";
