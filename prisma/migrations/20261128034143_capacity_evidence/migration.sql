-- CreateTable
CREATE TABLE "capacity_evidence" (
    "declarationId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "capacity_evidence_pkey" PRIMARY KEY ("declarationId","fileId")
);

-- CreateIndex
CREATE INDEX "capacity_evidence_fileId_idx" ON "capacity_evidence"("fileId");

-- AddForeignKey
ALTER TABLE "capacity_evidence" ADD CONSTRAINT "capacity_evidence_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "capacity_declarations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_evidence" ADD CONSTRAINT "capacity_evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
