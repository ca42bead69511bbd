-- AlterTable
ALTER TABLE "agreement_version_parties" ADD COLUMN     "signature" JSONB;
