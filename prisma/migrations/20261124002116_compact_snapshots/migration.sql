-- AlterTable
ALTER TABLE "BoardSnapshot" ADD COLUMN "compact" BLOB;
