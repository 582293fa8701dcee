import type { Page } from "@playwright/test";
import { figure, median, type Target } from "../board/figures";
import { type Classroom, LAST_STEP } from "./classroom";
import { waitFor } from "./wait-for";

/** What they answer: right, two slips, something else. */
const ANSWERS = ["0.393", "-1", "0.731", "7"];

/** Asks, waits for everybody's answer, reveals; each time from the command until the last of them knows. */
export async function revealing(
  room: Classroom,
  rounds: number,
  say: (line: string) => void,
): Promise<Target[]> {
  const [told, shown]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round++) {
    await everybodyAnswers(room);
    const open = () => room.clients.filter(({ presented }) => presented?.question?.open !== false).length;
    const heard = Promise.all(room.clients.map((client) => client.next(() => Date.now())));
    const seen = Promise.all(room.pages.map(whenShown));
    const start = Date.now();
    room.teacher.command({ kind: "reveal" });
    const last = Math.max(...(await heard)) - start;
    if (open() > 0) throw new Error("somebody was told something else");
    const drawn = Math.max(...(await seen)) - start;
    // The first time everything is compiled.
    if (round === 0) continue;
    told.push(last);
    shown.push(drawn);
    say(
      `question ${round}: the last of ${room.clients.length} is told after ${last} ms, the last of ${room.pages.length} pages shows it after ${drawn} ms`,
    );
  }
  say(
    `median ${figure(median(told))} ms until all are told, ${figure(median(shown))} ms until all pages show it`,
  );
  return [
    { wish: "ms until the last student is told, at worst", found: Math.max(...told), limit: 1000 },
    { wish: "ms until the last page shows the answer, at worst", found: Math.max(...shown), limit: 1000 },
  ];
}

async function everybodyAnswers({ teacher, clients, pages }: Classroom): Promise<void> {
  teacher.command({ kind: "step", to: LAST_STEP - 1 });
  teacher.command({ kind: "ask", step: LAST_STEP });
  for (const client of clients) await waitFor(() => client.presented?.question?.open === true);
  const question = teacher.presented?.question?.id ?? "";
  for (const [at, client] of clients.entries())
    client.command({ kind: "answer", question, text: ANSWERS[at % ANSWERS.length] ?? "" });
  for (const page of pages) {
    await page.getByLabel("Your answer").fill("0.393");
    await page.getByLabel("Your answer").press("Enter");
  }
  await waitFor(() => teacher.presented?.question?.answers === clients.length + pages.length);
  for (const client of clients) await waitFor(() => client.presented?.question?.own !== null);
  for (const page of pages) await page.getByText("Your answer is in").waitFor();
}

/** When a page shows the answer, by the clock of the machine: looked at before every frame. */
async function whenShown(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    () => document.querySelector("dl [data-kind='right'] dd") !== null && Date.now(),
    undefined,
    { polling: "raf" },
  );
  return Number(await shown.jsonValue());
}
