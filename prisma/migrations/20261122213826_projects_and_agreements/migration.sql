-- CreateEnum
CREATE TYPE "NoticeMail" AS ENUM ('each', 'daily', 'none');

-- CreateEnum
CREATE TYPE "AgreementAnswer" AS ENUM ('confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "TerminationGround" AS ENUM ('consent', 'clause');

-- CreateEnum
CREATE TYPE "TerminationStatus" AS ENUM ('open', 'done', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('proposal', 'confirmation', 'rejection', 'effect', 'termination', 'amendment', 'renewal');

-- CreateEnum
CREATE TYPE "ConfirmationWay" AS ENUM ('account', 'link');

-- CreateEnum
CREATE TYPE "NumberRegister" AS ENUM ('project', 'agreement');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('projects', 'agreements');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('checking', 'faulty', 'checked', 'importing', 'done', 'failed');

-- CreateEnum
CREATE TYPE "PartAnswer" AS ENUM ('confirmed', 'disputed');

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "noticeMail" "NoticeMail" NOT NULL DEFAULT 'each',
ADD COLUMN     "totpLastStep" INTEGER,
ADD COLUMN     "totpSecret" TEXT,
ADD COLUMN     "totpSince" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "agreements" ADD COLUMN     "amendsId" UUID,
ADD COLUMN     "drafterId" UUID,
ADD COLUMN     "renewsId" UUID;

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "proposedById" UUID;

-- AlterTable
ALTER TABLE "projects" ADD COLUMN     "reviewNotes" JSONB;

-- AlterTable
ALTER TABLE "project_parties" ADD COLUMN     "answer" "PartAnswer",
ADD COLUMN     "answeredAt" TIMESTAMP(3),
ADD COLUMN     "answeredById" UUID,
ADD COLUMN     "disputeReason" TEXT;

-- AlterTable
ALTER TABLE "project_milestones" ADD COLUMN     "fileId" UUID;

-- CreateTable
CREATE TABLE "agreement_attachments" (
    "agreementId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agreement_attachments_pkey" PRIMARY KEY ("agreementId","fileId")
);

-- CreateTable
CREATE TABLE "agreement_versions" (
    "agreementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedById" UUID,

    CONSTRAINT "agreement_versions_pkey" PRIMARY KEY ("agreementId","number")
);

-- CreateTable
CREATE TABLE "agreement_version_parties" (
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "organizationId" UUID NOT NULL,
    "answer" "AgreementAnswer",
    "answeredAt" TIMESTAMP(3),
    "way" "ConfirmationWay",
    "answeredById" UUID,
    "reason" TEXT,
    "reasonSalt" TEXT,

    CONSTRAINT "agreement_version_parties_pkey" PRIMARY KEY ("agreementId","version","place")
);

-- CreateTable
CREATE TABLE "agreement_version_files" (
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agreement_version_files_pkey" PRIMARY KEY ("agreementId","version","fileId")
);

-- CreateTable
CREATE TABLE "confirmation_links" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "organizationId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "sentTo" TEXT NOT NULL,
    "createdById" UUID,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_terminations" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "organizationId" UUID,
    "ground" "TerminationGround" NOT NULL,
    "clause" TEXT,
    "reason" TEXT NOT NULL,
    "reasonSalt" TEXT NOT NULL,
    "status" "TerminationStatus" NOT NULL DEFAULT 'open',
    "requestedById" UUID,
    "requestedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMP(3),
    "decisionNote" TEXT,

    CONSTRAINT "agreement_terminations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "termination_consents" (
    "terminationId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" UUID,

    CONSTRAINT "termination_consents_pkey" PRIMARY KEY ("terminationId","organizationId")
);

-- CreateTable
CREATE TABLE "agreement_templates" (
    "allianceId" UUID NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "agreement_templates_pkey" PRIMARY KEY ("allianceId","kind")
);

-- CreateTable
CREATE TABLE "word_templates" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" "LedgerKind" NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "agreementSha256" TEXT NOT NULL,
    "party" INTEGER,
    "way" "ConfirmationWay",
    "related" TEXT,
    "reasonSha256" TEXT,
    "sha256" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "number_series" (
    "register" "NumberRegister" NOT NULL,
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("register","prefix","year")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "readAt" TIMESTAMP(3),
    "mailedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'checking',
    "userId" UUID NOT NULL,
    "organizationId" UUID,
    "allianceId" UUID,
    "fileName" TEXT NOT NULL,
    "rows" JSONB,
    "faults" JSONB,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_attachments_fileId_idx" ON "agreement_attachments"("fileId");

-- CreateIndex
CREATE INDEX "agreement_versions_sha256_idx" ON "agreement_versions"("sha256");

-- CreateIndex
CREATE INDEX "agreement_version_parties_organizationId_answer_idx" ON "agreement_version_parties"("organizationId", "answer");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_parties_agreementId_version_organizationI_key" ON "agreement_version_parties"("agreementId", "version", "organizationId");

-- CreateIndex
CREATE INDEX "agreement_version_files_fileId_idx" ON "agreement_version_files"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_links_tokenHash_key" ON "confirmation_links"("tokenHash");

-- CreateIndex
CREATE INDEX "confirmation_links_agreementId_version_idx" ON "confirmation_links"("agreementId", "version");

-- CreateIndex
CREATE INDEX "confirmation_links_organizationId_idx" ON "confirmation_links"("organizationId");

-- CreateIndex
CREATE INDEX "agreement_terminations_agreementId_status_idx" ON "agreement_terminations"("agreementId", "status");

-- CreateIndex
CREATE INDEX "agreement_terminations_organizationId_idx" ON "agreement_terminations"("organizationId");

-- CreateIndex
CREATE INDEX "termination_consents_organizationId_idx" ON "termination_consents"("organizationId");

-- CreateIndex
CREATE INDEX "word_templates_fileId_idx" ON "word_templates"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "word_templates_organizationId_name_key" ON "word_templates"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_previous_key" ON "ledger_entries"("previous");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_hash_key" ON "ledger_entries"("hash");

-- CreateIndex
CREATE INDEX "ledger_entries_number_sequence_idx" ON "ledger_entries"("number", "sequence");

-- CreateIndex
CREATE INDEX "ledger_entries_at_idx" ON "ledger_entries"("at");

-- CreateIndex
CREATE INDEX "notices_userId_createdAt_id_idx" ON "notices"("userId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "notices_userId_readAt_idx" ON "notices"("userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "notices_userId_key_key" ON "notices"("userId", "key");

-- CreateIndex
CREATE INDEX "import_runs_userId_createdAt_idx" ON "import_runs"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "import_runs_organizationId_idx" ON "import_runs"("organizationId");

-- CreateIndex
CREATE INDEX "import_runs_allianceId_idx" ON "import_runs"("allianceId");

-- CreateIndex
CREATE INDEX "import_runs_status_createdAt_idx" ON "import_runs"("status", "createdAt");

-- CreateIndex
CREATE INDEX "agreements_status_signedOn_sortKey_id_idx" ON "agreements"("status", "signedOn" DESC, "sortKey", "id");

-- CreateIndex
CREATE INDEX "agreements_status_validTo_idx" ON "agreements"("status", "validTo");

-- CreateIndex
CREATE INDEX "agreements_drafterId_idx" ON "agreements"("drafterId");

-- CreateIndex
CREATE INDEX "agreements_amendsId_idx" ON "agreements"("amendsId");

-- CreateIndex
CREATE INDEX "agreements_renewsId_idx" ON "agreements"("renewsId");

-- CreateIndex
CREATE INDEX "organizations_proposedById_idx" ON "organizations"("proposedById");

-- CreateIndex
CREATE INDEX "projects_status_startsOn_sortKey_id_idx" ON "projects"("status", "startsOn" DESC, "sortKey", "id");

-- CreateIndex
CREATE INDEX "project_milestones_fileId_idx" ON "project_milestones"("fileId");

-- CreateIndex
CREATE INDEX "project_milestones_dueOn_idx" ON "project_milestones"("dueOn");

-- CreateIndex
CREATE INDEX "files_uploadedById_idx" ON "files"("uploadedById");

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_drafterId_fkey" FOREIGN KEY ("drafterId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_amendsId_fkey" FOREIGN KEY ("amendsId") REFERENCES "agreements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_renewsId_fkey" FOREIGN KEY ("renewsId") REFERENCES "agreements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_attachments" ADD CONSTRAINT "agreement_attachments_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_attachments" ADD CONSTRAINT "agreement_attachments_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_agreementId_version_fkey" FOREIGN KEY ("agreementId", "version") REFERENCES "agreement_versions"("agreementId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_files" ADD CONSTRAINT "agreement_version_files_agreementId_version_fkey" FOREIGN KEY ("agreementId", "version") REFERENCES "agreement_versions"("agreementId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_files" ADD CONSTRAINT "agreement_version_files_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_consents" ADD CONSTRAINT "termination_consents_terminationId_fkey" FOREIGN KEY ("terminationId") REFERENCES "agreement_terminations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_consents" ADD CONSTRAINT "termination_consents_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_consents" ADD CONSTRAINT "termination_consents_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_templates" ADD CONSTRAINT "agreement_templates_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_templates" ADD CONSTRAINT "word_templates_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_templates" ADD CONSTRAINT "word_templates_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_parties" ADD CONSTRAINT "project_parties_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;
