-- CreateEnum
CREATE TYPE "RuleRunKind" AS ENUM ('preview', 'recheck');

-- CreateTable
CREATE TABLE "rule_runs" (
    "id" UUID NOT NULL,
    "kind" "RuleRunKind" NOT NULL,
    "pack" TEXT NOT NULL,
    "on" BOOLEAN NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "userId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "rule_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_run_changes" (
    "runId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "hinders" TEXT[],
    "warns" TEXT[],
    "ends" TEXT[],

    CONSTRAINT "rule_run_changes_pkey" PRIMARY KEY ("runId","positionId")
);

-- CreateIndex
CREATE INDEX "rule_runs_pack_kind_createdAt_idx" ON "rule_runs"("pack", "kind", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "rule_runs_finishedAt_createdAt_idx" ON "rule_runs"("finishedAt", "createdAt");

-- CreateIndex
CREATE INDEX "rule_runs_userId_idx" ON "rule_runs"("userId");

-- CreateIndex
CREATE INDEX "rule_run_changes_positionId_idx" ON "rule_run_changes"("positionId");

-- AddForeignKey
ALTER TABLE "rule_runs" ADD CONSTRAINT "rule_runs_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_run_changes" ADD CONSTRAINT "rule_run_changes_runId_fkey" FOREIGN KEY ("runId") REFERENCES "rule_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_run_changes" ADD CONSTRAINT "rule_run_changes_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What may never be stored.
ALTER TABLE "rule_runs" ADD CONSTRAINT "rule_runs_counts_check" CHECK ("total" >= 0 AND "changed" >= 0 AND "changed" <= "done");
ALTER TABLE "rule_run_changes" ADD CONSTRAINT "rule_run_changes_says_something_check" CHECK (cardinality("hinders") + cardinality("warns") + cardinality("ends") > 0);
