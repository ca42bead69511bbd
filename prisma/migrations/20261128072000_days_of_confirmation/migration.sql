-- What was confirmed in the portal counts as signed on the day, in China, on which it took effect.
UPDATE "agreements"
SET "signedOn" = ("ledger_entries"."at" AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai')::date, "signedPrecision" = 'day'
FROM "ledger_entries"
WHERE "ledger_entries"."kind" = 'effect'
  AND "ledger_entries"."number" = "agreements"."number"
  AND "agreements"."origin" = 'portal'
  AND "agreements"."signedOn" IS NULL;
