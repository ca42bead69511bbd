-- CreateEnum
CREATE TYPE "PositionShift" AS ENUM ('day', 'night', 'rotating');

-- CreateEnum
CREATE TYPE "PositionPayBasis" AS ENUM ('fixed', 'attendance', 'piece');

-- CreateEnum
CREATE TYPE "PositionPayee" AS ENUM ('student', 'school', 'agency', 'other');

-- CreateEnum
CREATE TYPE "PositionPayForm" AS ENUM ('money', 'goods', 'mixed');

-- CreateEnum
CREATE TYPE "PositionInsuranceKind" AS ENUM ('liability', 'accident', 'work_injury', 'none');

-- CreateEnum
CREATE TYPE "PositionInsurancePayer" AS ENUM ('school', 'unit', 'shared', 'student', 'pay');

-- CreateEnum
CREATE TYPE "PositionFee" AS ENUM ('deposit', 'training', 'commission', 'management', 'material', 'placement', 'guarantee', 'papers_withheld');

-- CreateEnum
CREATE TYPE "PositionHazard" AS ENUM ('height', 'underground', 'radioactive', 'toxic', 'flammable', 'other_high_risk', 'forbidden_to_minors', 'forbidden_to_women');

-- CreateEnum
CREATE TYPE "PositionVenue" AS ENUM ('factory', 'office', 'shop', 'hotel', 'restaurant', 'hospital', 'care', 'school', 'laboratory', 'farm', 'site', 'bar', 'nightclub', 'ktv', 'bathhouse', 'game_hall', 'internet_cafe', 'other');

-- CreateEnum
CREATE TYPE "MajorLevel" AS ENUM ('secondary', 'associate', 'bachelor');

-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'positions';

-- AlterTable
ALTER TABLE "positions" ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "checkedRules" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "enterpriseMentor" TEXT,
ADD COLUMN     "fees" "PositionFee"[],
ADD COLUMN     "feesStated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "filingNumber" TEXT,
ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "hazards" "PositionHazard"[],
ADD COLUMN     "hazardsStated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hindrances" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "holidaysWork" BOOLEAN,
ADD COLUMN     "independentWork" BOOLEAN,
ADD COLUMN     "insuranceFrom" DATE,
ADD COLUMN     "insuranceKind" "PositionInsuranceKind",
ADD COLUMN     "insuranceNote" TEXT,
ADD COLUMN     "insurancePayer" "PositionInsurancePayer",
ADD COLUMN     "insuranceTo" DATE,
ADD COLUMN     "isIntermediary" BOOLEAN,
ADD COLUMN     "labourGrade" INTEGER,
ADD COLUMN     "lowestWageGradeFen" BIGINT,
ADD COLUMN     "majorCodes" TEXT[],
ADD COLUMN     "minimumWageFen" BIGINT,
ADD COLUMN     "nightFrom" TEXT,
ADD COLUMN     "nightTo" TEXT,
ADD COLUMN     "overtime" BOOLEAN,
ADD COLUMN     "payBasis" "PositionPayBasis",
ADD COLUMN     "payCycleDays" INTEGER,
ADD COLUMN     "payForm" "PositionPayForm",
ADD COLUMN     "payMonthFen" BIGINT,
ADD COLUMN     "payReason" TEXT,
ADD COLUMN     "payee" "PositionPayee",
ADD COLUMN     "restDaysWork" BOOLEAN,
ADD COLUMN     "reviewNotes" JSONB,
ADD COLUMN     "samePostWageFen" BIGINT,
ADD COLUMN     "schoolMentor" TEXT,
ADD COLUMN     "shift" "PositionShift",
ADD COLUMN     "unitLawful" BOOLEAN,
ADD COLUMN     "unitLawfulOn" DATE,
ADD COLUMN     "venueType" "PositionVenue";

-- What was said in free text is kept beside the facts that rules compare. The job checks what was never checked.
UPDATE "positions" SET
  "shift" = CASE WHEN "nightShift" THEN 'night'::"PositionShift" WHEN NOT "nightShift" THEN 'day'::"PositionShift" END,
  "insuranceNote" = "insurance",
  "schoolMentor" = CASE WHEN "mentors" ~ '[；，,]' THEN btrim((regexp_split_to_array("mentors", '[；，,]'))[1]) END,
  "enterpriseMentor" = CASE
    WHEN "mentors" ~ '[；，,]' THEN btrim(regexp_replace("mentors", '^[^；，,]*[；，,]', ''))
    ELSE "mentors"
  END,
  "payMonthFen" = CASE "payPeriod" WHEN 'month' THEN "payFen" WHEN 'day' THEN "payFen" * 2175 / 100 END,
  "majorCodes" = '{}',
  "fees" = '{}',
  "hazards" = '{}';

-- AlterTable
ALTER TABLE "positions" DROP COLUMN "insurance",
DROP COLUMN "mentors",
DROP COLUMN "nightShift";

-- CreateTable
CREATE TABLE "majors" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "MajorLevel" NOT NULL,
    "field" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,

    CONSTRAINT "majors_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "majors_name_idx" ON "majors"("name");

-- CreateIndex
CREATE INDEX "majors_sortKey_code_idx" ON "majors"("sortKey", "code");

-- CreateIndex
CREATE INDEX "positions_status_payMonthFen_id_idx" ON "positions"("status", "payMonthFen" DESC, "id");

-- CreateIndex
CREATE INDEX "positions_status_openUntil_id_idx" ON "positions"("status", "openUntil", "id");

-- CreateIndex
CREATE INDEX "positions_status_checkedAt_idx" ON "positions"("status", "checkedAt");

-- CreateIndex
CREATE INDEX "positions_copiedFromId_idx" ON "positions"("copiedFromId");

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "positions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Quantities and times of day have bounds, and what lasts ends after it begins.
ALTER TABLE "positions" ADD CONSTRAINT "positions_fact_quantities" CHECK (
  "payMonthFen" >= 0 AND "samePostWageFen" >= 0 AND "lowestWageGradeFen" >= 0 AND "minimumWageFen" >= 0
  AND "payCycleDays" BETWEEN 1 AND 366 AND "labourGrade" BETWEEN 1 AND 4
);
ALTER TABLE "positions" ADD CONSTRAINT "positions_month_pay" CHECK (("payFen" IS NULL) = ("payMonthFen" IS NULL));
ALTER TABLE "positions" ADD CONSTRAINT "positions_night" CHECK (
  ("nightFrom" IS NULL) = ("nightTo" IS NULL)
  AND "nightFrom" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "nightTo" ~ '^([01]\d|2[0-3]):[0-5]\d$'
);
ALTER TABLE "positions" ADD CONSTRAINT "positions_insurance_order" CHECK ("insuranceTo" >= "insuranceFrom");

-- A list that nobody stated is empty.
ALTER TABLE "positions" ADD CONSTRAINT "positions_stated" CHECK (
  ("feesStated" OR cardinality("fees") = 0) AND ("hazardsStated" OR cardinality("hazards") = 0)
);

-- What the rules said has its day, and what they were not asked holds nothing up.
ALTER TABLE "positions" ADD CONSTRAINT "positions_checked" CHECK (
  "checkedRules" >= 0 AND "hindrances" >= 0
  AND ("checkedAt" IS NOT NULL OR ("checkedRules" = 0 AND "hindrances" = 0 AND "findings" = '[]'::jsonb))
);

-- A code of the catalog of majors: six digits, with K behind those of majors under state control.
ALTER TABLE "majors" ADD CONSTRAINT "majors_code_form" CHECK ("code" ~ '^[0-9]{6}K?$');
ALTER TABLE "majors" ADD CONSTRAINT "majors_name_given" CHECK (btrim("name") <> '');
