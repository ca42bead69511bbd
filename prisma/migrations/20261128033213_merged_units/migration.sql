-- AlterEnum
ALTER TYPE "OrganizationStatus" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "organizations_mergedIntoId_idx" ON "organizations"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A unit is merged into another one, or it is not. Compared as text: a value of an enum is not used in the transaction that
-- adds it.
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_merged" CHECK (("status"::text = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" IS DISTINCT FROM "id");
