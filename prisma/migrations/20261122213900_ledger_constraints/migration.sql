-- What Prisma's schema language cannot say of projects, agreements and their ledger.

-- The ledger is only ever added to.
-- Semicolons of the body are written \x3b: the engine that applies migrations takes even a quoted text apart at them.
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION ''entries of the ledger are never changed or removed'' USING ERRCODE = ''integrity_constraint_violation''\x3b END';
CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();

ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_places" CHECK ("sequence" > 0 AND "version" > 0 AND "party" > 0);
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_hash_forms" CHECK (
  "agreementSha256" ~ '^[0-9a-f]{64}$' AND "sha256" ~ '^[0-9a-f]{64}$' AND "previous" ~ '^[0-9a-f]{64}$' AND
  "hash" ~ '^[0-9a-f]{64}$' AND "reasonSha256" ~ '^[0-9a-f]{64}$'
);
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_fields_of_kind" CHECK (
  (("kind" IN ('confirmation', 'rejection')) = ("party" IS NOT NULL)) AND
  (("party" IS NULL) = ("way" IS NULL)) AND
  (("kind" IN ('amendment', 'renewal')) = ("related" IS NOT NULL)) AND
  ("kind" IN ('rejection', 'termination') OR "reasonSha256" IS NULL)
);

-- A version's hash has one form, an answer comes whole.
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_form" CHECK ("number" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_answer" CHECK (
  "place" > 0 AND num_nonnulls("answer", "answeredAt", "way") IN (0, 3) AND
  (("reason" IS NULL) = ("reasonSalt" IS NULL)) AND
  ("reason" IS NULL OR "answer" = 'rejected')
);
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_one_origin" CHECK (
  num_nonnulls("amendsId", "renewsId") <= 1 AND "amendsId" <> "id" AND "renewsId" <> "id"
);
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_grounds" CHECK (
  btrim("reason") <> '' AND ("ground" <> 'clause' OR btrim(coalesce("clause", '')) <> '') AND
  (("status" = 'open') = ("decidedAt" IS NULL))
);

-- A unit that disputes its part says why, an answer has its time.
ALTER TABLE "project_parties" ADD CONSTRAINT "project_parties_answer" CHECK (
  (("answer" IS NULL) = ("answeredAt" IS NULL)) AND
  (("answer" = 'disputed') IS TRUE) = (btrim(coalesce("disputeReason", '')) <> '')
);

-- Numbers, paths, progress.
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_form" CHECK ("last" > 0 AND "year" BETWEEN 2000 AND 9999 AND "prefix" ~ '^[A-Z]{1,8}$');
ALTER TABLE "notices" ADD CONSTRAINT "notices_own_path" CHECK ("path" ~ '^/[^/\\]' OR "path" = '/');
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_progress" CHECK ("done" >= 0 AND "total" >= "done");
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_own_proposer" CHECK ("proposedById" <> "id");
