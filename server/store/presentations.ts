import type { AnswerRow } from "../presenting/answers-csv";
import type { Changes, KeptAnswer, PresentationStore } from "../presenting/keeper";
import type { Answer, LivePresentation, LiveQuestion, Verdict } from "../presenting/live";
import type { Database } from "./database";

/** Milliseconds after which a presenter who is gone does not come back to the same walkthrough. */
const OVER = 12 * 60 * 60 * 1_000;

const nothing = new Uint8Array();

/** Presentations on disk, and what was answered in them. */
export type Presentations = PresentationStore & {
  /** All answers on a board, or those of one presenter's presentations, in the order of the questions. */
  answers(boardId: string, presenterId: string | null): Promise<readonly AnswerRow[]>;
};

export function createPresentationStore(database: Database): Presentations {
  return {
    async answers(boardId, presenterId) {
      const questions = await database.classQuestion.findMany({
        where: { presentation: { boardId, ...(presenterId === null ? {} : { presenterId }) } },
        orderBy: { askedAt: "asc" },
        include: { presentation: { select: { startedAt: true } }, answers: { orderBy: { person: "asc" } } },
      });
      return questions.flatMap(({ askedAt, prompt, presentation: { startedAt }, answers }) =>
        answers.map(({ person, text, verdict, slip }) => ({
          ...{ startedAt, askedAt, prompt, person, text, verdict, slip },
        })),
      );
    },

    async load(boardId) {
      const row = await database.presentation.findFirst({
        where: { boardId, endedAt: null, touchedAt: { gt: new Date(Date.now() - OVER) } },
        orderBy: { startedAt: "desc" },
      });
      if (!row) return null;
      const { id, questionId, presenterId, presenterName, startedAt, step, kept, writing, pin, pinned } = row;
      const presenter = { id: presenterId, name: presenterName };
      const question = questionId === null ? null : await loadQuestion(database, questionId);
      return {
        ...{ id, presenter, startedAt, step, kept, writing, pin, pinned, question },
        ...{ look: null, gathered: 0 },
      } satisfies LivePresentation;
    },

    async keep(boardId, changes: Changes) {
      // In this order: answers need their question, and that its presentation.
      await database.$transaction([
        ...changes.presentations.map(({ live, whole }) => presentationWrite(database, boardId, live, whole)),
        ...changes.questions.map(({ live, question }) => questionWrite(database, live, question)),
        ...changes.answers.map((answer) => answerWrite(database, answer)),
        ...changes.ended.map(({ id }) =>
          database.presentation.updateMany({ where: { id }, data: { endedAt: new Date(), pinned: nothing } }),
        ),
      ]);
    },
  };
}

function presentationWrite(database: Database, boardId: string, live: LivePresentation, whole: boolean) {
  const { id, presenter, startedAt, step, kept, writing, pin } = live;
  const state = {
    ...{ step, kept, writing, presenterId: presenter.id, presenterName: presenter.name },
    ...{ touchedAt: new Date(), questionId: live.question?.id ?? null },
  };
  const pinned = new Uint8Array(live.pinned);
  return database.presentation.upsert({
    where: { id },
    create: { id, boardId, startedAt, pin, pinned, ...state },
    update: { ...state, ...(whole ? { pin, pinned } : {}) },
  });
}

function questionWrite(database: Database, live: LivePresentation, question: LiveQuestion) {
  const { id, step, node, prompt, askedAt, revealedAt, shown } = question;
  return database.classQuestion.upsert({
    where: { id },
    create: { id, presentationId: live.id, step, node, prompt, askedAt, revealedAt, shown },
    update: { revealedAt, shown },
  });
}

function answerWrite(database: Database, { question, person, answer }: KeptAnswer) {
  const { text, verdict } = answer;
  const { slug, explanation } = verdict.kind === "slip" ? verdict : { slug: null, explanation: null };
  const said = { text, verdict: verdict.kind, slug, slip: explanation, answeredAt: new Date() };
  return database.classAnswer.upsert({
    where: { questionId_person: { questionId: question.id, person } },
    create: { questionId: question.id, person, ...said },
    update: said,
  });
}

async function loadQuestion(database: Database, id: string): Promise<LiveQuestion | null> {
  const row = await database.classQuestion.findUnique({ where: { id }, include: { answers: true } });
  if (!row) return null;
  const { step, node, prompt, askedAt, revealedAt, shown } = row;
  const answers = new Map(
    row.answers.map((answer): [string, Answer] => [
      answer.person,
      { text: answer.text, verdict: verdictIn(answer) },
    ]),
  );
  return { id, step, node, prompt, askedAt, revealedAt, shown, answers, waiting: new Map() };
}

function verdictIn(row: { verdict: string; slug: string | null; slip: string | null }): Verdict {
  if (row.verdict === "right") return { kind: "right" };
  if (row.slug === null) return { kind: "other" };
  return { kind: "slip", slug: row.slug, explanation: row.slip ?? row.slug };
}
