import { expect, it } from "vitest";
import { Busy } from "./busy";

it("[S57] follows how busy the process is, from look to look", () => {
  let mark = { idle: 0, active: 0, utilization: 0 };
  const spend = (idle: number, active: number) => {
    mark = { idle: mark.idle + idle, active: mark.active + active, utilization: 0 };
  };
  const busy = new Busy(() => mark);
  spend(50, 0);
  expect(busy.share()).toBe(0);
  for (let look = 0; look < 50; look++) {
    spend(5, 45);
    busy.share();
  }
  expect(busy.share()).toBeCloseTo(0.9, 1);
  for (let look = 0; look < 50; look++) {
    spend(40, 10);
    busy.share();
  }
  expect(busy.share()).toBeCloseTo(0.2, 1);
});
