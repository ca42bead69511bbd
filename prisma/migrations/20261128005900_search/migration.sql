-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('organization', 'alliance', 'college', 'platform', 'project', 'agreement', 'position', 'article', 'policy_document', 'event');

-- CreateTable
CREATE TABLE "search_documents" (
    "kind" "SearchKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "aliases" TEXT[],
    "codes" TEXT[],
    "tags" TEXT[],
    "unitIds" UUID[],
    "unitNames" TEXT[],
    "ownerId" UUID,
    "facts" TEXT[],
    "body" TEXT NOT NULL,
    "standing" INTEGER NOT NULL,
    "freshOn" DATE,
    "titleKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "soundKey" TEXT NOT NULL,
    "tagKey" TEXT NOT NULL,
    "nameGrams" TEXT[],
    "textGrams" TEXT[],
    "rank" INTEGER NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("kind","recordId")
);

-- Without a list of pending entries, which every search would have to read through: the embedded engine never vacuums.
-- CreateIndex
CREATE INDEX "search_documents_nameGrams_idx" ON "search_documents" USING GIN ("nameGrams") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "search_documents_textGrams_idx" ON "search_documents" USING GIN ("textGrams") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "search_documents_unitIds_idx" ON "search_documents" USING GIN ("unitIds");

-- CreateIndex
CREATE INDEX "search_documents_titleKey_idx" ON "search_documents"("titleKey" text_pattern_ops);

-- CreateIndex
CREATE INDEX "search_documents_rank_recordId_idx" ON "search_documents"("rank" DESC, "recordId");

-- CreateIndex
CREATE INDEX "search_documents_kind_rank_recordId_idx" ON "search_documents"("kind", "rank" DESC, "recordId");
