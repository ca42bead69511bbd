-- CreateEnum
CREATE TYPE "PlaceStatus" AS ENUM ('held', 'confirmed', 'released', 'expired');

-- CreateEnum
CREATE TYPE "PlaceDeed" AS ENUM ('reserve', 'confirm', 'release', 'expire');

-- CreateEnum
CREATE TYPE "ReleaseReason" AS ENUM ('withdrawn', 'declined', 'refused', 'ended');

-- CreateEnum
CREATE TYPE "RoomState" AS ENUM ('open', 'full', 'undeclared', 'stale', 'incomplete');

-- CreateTable
CREATE TABLE "capacities" (
    "organizationId" UUID NOT NULL,
    "declarationId" UUID,
    "staff" INTEGER,
    "asOf" DATE,
    "lapsed" BOOLEAN NOT NULL DEFAULT false,
    "overFrom" DATE,
    "overUntil" DATE,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "capacities_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "capacity_declarations" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "staff" INTEGER NOT NULL,
    "asOf" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "capacity_declarations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capacity_classes" (
    "declarationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "staff" INTEGER NOT NULL,

    CONSTRAINT "capacity_classes_pkey" PRIMARY KEY ("declarationId","name")
);

-- CreateTable
CREATE TABLE "capacity_approvals" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "postClass" TEXT,
    "places" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "authority" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "filedOn" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "revokedAt" TIMESTAMP(3),
    "revokedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "capacity_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_allocations" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "postClass" TEXT,
    "places" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "status" "PlaceStatus" NOT NULL DEFAULT 'held',
    "heldUntil" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "place_allocations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_moves" (
    "organizationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "allocationId" UUID NOT NULL,
    "deed" "PlaceDeed" NOT NULL,
    "positionId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "postClass" TEXT,
    "places" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "reason" "ReleaseReason",
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_moves_pkey" PRIMARY KEY ("organizationId","number")
);

-- CreateTable
CREATE TABLE "position_rooms" (
    "positionId" UUID NOT NULL,
    "left" INTEGER NOT NULL,
    "state" "RoomState" NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "position_rooms_pkey" PRIMARY KEY ("positionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "capacities_declarationId_key" ON "capacities"("declarationId");

-- CreateIndex
CREATE INDEX "capacities_lapsed_asOf_idx" ON "capacities"("lapsed", "asOf");

-- CreateIndex
CREATE INDEX "capacities_overUntil_idx" ON "capacities"("overUntil");

-- CreateIndex
CREATE INDEX "capacity_declarations_organizationId_createdAt_id_idx" ON "capacity_declarations"("organizationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "capacity_approvals_organizationId_endsOn_idx" ON "capacity_approvals"("organizationId", "endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "place_allocations_key_key" ON "place_allocations"("key");

-- CreateIndex
CREATE INDEX "place_allocations_organizationId_lastDay_startsOn_idx" ON "place_allocations"("organizationId", "lastDay", "startsOn");

-- CreateIndex
CREATE INDEX "place_allocations_status_heldUntil_idx" ON "place_allocations"("status", "heldUntil");

-- CreateIndex
CREATE UNIQUE INDEX "place_moves_allocationId_deed_key" ON "place_moves"("allocationId", "deed");

-- CreateIndex
CREATE INDEX "position_rooms_state_positionId_idx" ON "position_rooms"("state", "positionId");

-- AddForeignKey
ALTER TABLE "capacities" ADD CONSTRAINT "capacities_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacities" ADD CONSTRAINT "capacities_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "capacity_declarations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_declarations" ADD CONSTRAINT "capacity_declarations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_classes" ADD CONSTRAINT "capacity_classes_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "capacity_declarations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_approvals" ADD CONSTRAINT "capacity_approvals_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_allocations" ADD CONSTRAINT "place_allocations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_allocations" ADD CONSTRAINT "place_allocations_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_allocations" ADD CONSTRAINT "place_allocations_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_moves" ADD CONSTRAINT "place_moves_allocationId_fkey" FOREIGN KEY ("allocationId") REFERENCES "place_allocations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_rooms" ADD CONSTRAINT "position_rooms_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say of the capacity of units and the ledger of places.

-- What was declared and what was moved is only ever added to, and what was reserved keeps what it was reserved for.
-- Semicolons of the bodies are written \x3b: the engine that applies migrations takes even a quoted text apart at them.
CREATE FUNCTION "refuse_places_change"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION ''declarations and moves of places are never changed or removed'' USING ERRCODE = ''integrity_constraint_violation''\x3b END';
CREATE TRIGGER "place_moves_append_only" BEFORE UPDATE OR DELETE ON "place_moves"
  FOR EACH ROW EXECUTE FUNCTION "refuse_places_change"();
CREATE TRIGGER "capacity_declarations_append_only" BEFORE UPDATE OR DELETE ON "capacity_declarations"
  FOR EACH ROW EXECUTE FUNCTION "refuse_places_change"();
CREATE TRIGGER "capacity_classes_append_only" BEFORE UPDATE OR DELETE ON "capacity_classes"
  FOR EACH ROW EXECUTE FUNCTION "refuse_places_change"();
CREATE TRIGGER "place_allocations_stay" BEFORE DELETE OR UPDATE OF
  "key", "organizationId", "positionId", "schoolId", "counted", "postClass", "places", "startsOn", "endsOn"
  ON "place_allocations" FOR EACH ROW EXECUTE FUNCTION "refuse_places_change"();

-- A declaration counts whole or not at all.
ALTER TABLE "capacities" ADD CONSTRAINT "capacities_declared_whole" CHECK (
  num_nonnulls("declarationId", "staff", "asOf") IN (0, 3) AND "staff" >= 0 AND "moves" >= 0 AND
  (("overFrom" IS NULL) = ("overUntil" IS NULL)) AND "overUntil" >= "overFrom"
);
ALTER TABLE "capacity_declarations" ADD CONSTRAINT "capacity_declarations_given" CHECK ("staff" >= 0 AND btrim("evidence") <> '');
ALTER TABLE "capacity_classes" ADD CONSTRAINT "capacity_classes_given" CHECK ("staff" >= 0 AND btrim("name") <> '');
ALTER TABLE "capacity_approvals" ADD CONSTRAINT "capacity_approvals_form" CHECK (
  "places" > 0 AND "endsOn" >= "startsOn" AND btrim("authority") <> '' AND btrim("number") <> '' AND
  (("revokedAt" IS NULL) = ("revokedReason" IS NULL))
);

-- Places take days from their start on, no longer than they were reserved for, and none after an expired hold.
ALTER TABLE "place_allocations" ADD CONSTRAINT "place_allocations_days" CHECK (
  "places" > 0 AND btrim("key") <> '' AND "endsOn" >= "startsOn" AND
  "lastDay" BETWEEN "startsOn" - 1 AND "endsOn" AND
  ("status" NOT IN ('held', 'confirmed') OR "lastDay" = "endsOn") AND
  ("status" <> 'expired' OR "lastDay" = "startsOn" - 1) AND
  (NOT "counted" OR "postClass" IS NOT NULL)
);
ALTER TABLE "place_moves" ADD CONSTRAINT "place_moves_form" CHECK (
  "number" > 0 AND "places" > 0 AND "endsOn" >= "startsOn" AND "lastDay" BETWEEN "startsOn" - 1 AND "endsOn" AND
  (("deed" = 'release') = ("reason" IS NOT NULL))
);

-- A number of places is never negative, and a position is open as long as there is one.
ALTER TABLE "position_rooms" ADD CONSTRAINT "position_rooms_left" CHECK ("left" >= 0 AND (("state" = 'open') = ("left" > 0)));
