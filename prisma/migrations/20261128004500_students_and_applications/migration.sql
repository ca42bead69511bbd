-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('draft', 'submitted', 'shortlisted', 'offered', 'accepted', 'declined', 'withdrawn', 'unsuccessful');

-- CreateEnum
CREATE TYPE "ApplicationSide" AS ENUM ('student', 'unit', 'school', 'system');

-- CreateEnum
CREATE TYPE "PlacementGate" AS ENUM ('R08', 'R14', 'R16d', 'R21', 'R22');

-- AlterEnum
ALTER TYPE "InvitationPurpose" ADD VALUE 'account';

-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'students';

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'draft',
    "statement" TEXT NOT NULL DEFAULT '',
    "fitReason" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "startsOn" DATE,
    "endsOn" DATE,
    "approvedAt" TIMESTAMP(3),
    "statusReason" TEXT,
    "movedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remindedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_steps" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "side" "ApplicationSide" NOT NULL,
    "message" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement_attestations" (
    "applicationId" UUID NOT NULL,
    "gate" "PlacementGate" NOT NULL,
    "attestedBy" TEXT NOT NULL,
    "attestedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_attestations_pkey" PRIMARY KEY ("applicationId","gate")
);

-- CreateTable
CREATE TABLE "message_templates" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "message_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_codes" (
    "organizationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "school_codes_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "students" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "majorCode" TEXT NOT NULL,
    "majorName" TEXT NOT NULL,
    "entryYear" INTEGER NOT NULL,
    "birthDate" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "students_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "applications_studentId_movedAt_id_idx" ON "applications"("studentId", "movedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "applications_positionId_status_idx" ON "applications"("positionId", "status");

-- CreateIndex
CREATE INDEX "applications_organizationId_status_movedAt_id_idx" ON "applications"("organizationId", "status", "movedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "applications_organizationId_movedAt_id_idx" ON "applications"("organizationId", "movedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "applications_schoolId_status_movedAt_id_idx" ON "applications"("schoolId", "status", "movedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "applications_schoolId_movedAt_id_idx" ON "applications"("schoolId", "movedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "applications_status_movedAt_idx" ON "applications"("status", "movedAt");

-- CreateIndex
CREATE INDEX "application_steps_applicationId_at_idx" ON "application_steps"("applicationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "message_templates_organizationId_name_key" ON "message_templates"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "school_codes_code_key" ON "school_codes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "students_userId_key" ON "students"("userId");

-- CreateIndex
CREATE INDEX "students_schoolId_entryYear_number_idx" ON "students"("schoolId", "entryYear", "number");

-- CreateIndex
CREATE UNIQUE INDEX "students_schoolId_number_key" ON "students"("schoolId", "number");

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_attestations" ADD CONSTRAINT "placement_attestations_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_codes" ADD CONSTRAINT "school_codes_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- A student accepts one place for a time: two accepted applications of one student never overlap. A range of one
-- student makes the index take uuids without an extension.
CREATE TYPE "uuid_range" AS RANGE (SUBTYPE = UUID);
ALTER TABLE "applications" ADD CONSTRAINT "applications_one_place_a_time" EXCLUDE USING gist (
  "uuid_range"("studentId", "studentId", '[]') WITH &&,
  daterange("startsOn", "endsOn", '[]') WITH &&
) WHERE ("status" = 'accepted');

-- For one position a student has one application under way.
CREATE UNIQUE INDEX "applications_one_open" ON "applications" ("studentId", "positionId")
  WHERE "status" IN ('draft', 'submitted', 'shortlisted', 'offered', 'accepted');

-- What was accepted has its time, only what was accepted is approved, and a refusal says why.
ALTER TABLE "applications" ADD CONSTRAINT "applications_term" CHECK (
  (("startsOn" IS NULL) = ("endsOn" IS NULL)) AND "endsOn" >= "startsOn" AND
  ("status" <> 'accepted' OR "startsOn" IS NOT NULL)
);
ALTER TABLE "applications" ADD CONSTRAINT "applications_approved" CHECK (
  "approvedAt" IS NULL OR "status" IN ('accepted', 'withdrawn', 'unsuccessful')
);
ALTER TABLE "applications" ADD CONSTRAINT "applications_texts" CHECK (
  char_length("statement") <= 500 AND char_length("fitReason") <= 200
);

-- Codes, numbers and majors have one form: login names and rules are made of them.
ALTER TABLE "school_codes" ADD CONSTRAINT "school_codes_form" CHECK ("code" ~ '^[a-z][a-z0-9]{1,11}$');
ALTER TABLE "students" ADD CONSTRAINT "students_forms" CHECK (
  "number" ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' AND char_length("number") <= 24 AND btrim("name") <> '' AND
  "majorCode" ~ '^[1-9][0-9]{5}$' AND "entryYear" BETWEEN 1950 AND 2200
);
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_given" CHECK (btrim("name") <> '' AND btrim("body") <> '');
