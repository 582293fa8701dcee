-- CreateTable
CREATE TABLE "Presentation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "presenterId" TEXT NOT NULL,
    "presenterName" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "touchedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "step" INTEGER NOT NULL,
    "kept" BOOLEAN NOT NULL,
    "writing" BOOLEAN NOT NULL,
    "questionId" TEXT,
    "pin" TEXT NOT NULL,
    "pinned" BLOB NOT NULL,
    CONSTRAINT "Presentation_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "presentationId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "node" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "revealedAt" DATETIME,
    "shown" BOOLEAN NOT NULL,
    CONSTRAINT "ClassQuestion_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassAnswer" (
    "questionId" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "slug" TEXT,
    "slip" TEXT,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("questionId", "person"),
    CONSTRAINT "ClassAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "ClassQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Presentation_boardId_endedAt_idx" ON "Presentation"("boardId", "endedAt");

-- CreateIndex
CREATE INDEX "ClassQuestion_presentationId_askedAt_idx" ON "ClassQuestion"("presentationId", "askedAt");
