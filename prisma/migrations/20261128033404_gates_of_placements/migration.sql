-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "PlacementGate" ADD VALUE 'R05' BEFORE 'R08';
ALTER TYPE "PlacementGate" ADD VALUE 'R24';
ALTER TYPE "PlacementGate" ADD VALUE 'R25';

-- AlterTable
ALTER TABLE "applications" ADD COLUMN     "concludedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "placement_attestations" ADD COLUMN     "met" BOOLEAN NOT NULL DEFAULT true;
