-- CreateEnum
CREATE TYPE "OpenSet" AS ENUM ('members', 'alliances', 'platforms', 'projects', 'agreements', 'positions', 'policies', 'figures');

-- CreateTable
CREATE TABLE "open_records" (
    "set" "OpenSet" NOT NULL,
    "id" UUID NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "flippedAt" TIMESTAMP(3),

    CONSTRAINT "open_records_pkey" PRIMARY KEY ("set","id")
);

-- CreateIndex
CREATE INDEX "open_records_flippedAt_id_idx" ON "open_records"("flippedAt", "id");

-- CreateIndex
CREATE INDEX "agreements_updatedAt_id_idx" ON "agreements"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "alliances_updatedAt_id_idx" ON "alliances"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "figures_updatedAt_id_idx" ON "figures"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "organizations_updatedAt_id_idx" ON "organizations"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "joint_platforms_updatedAt_id_idx" ON "joint_platforms"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "policy_documents_updatedAt_id_idx" ON "policy_documents"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "positions_updatedAt_id_idx" ON "positions"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "projects_updatedAt_id_idx" ON "projects"("updatedAt", "id");
