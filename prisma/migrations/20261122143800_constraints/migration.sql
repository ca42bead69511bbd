-- What Prisma's schema language cannot say. Each constraint's name tells what it holds.

-- Slugs are addresses: ASCII, stable, never one of the words that the addresses themselves use.
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "alliances" ADD CONSTRAINT "alliances_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "projects" ADD CONSTRAINT "projects_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "positions" ADD CONSTRAINT "positions_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "articles" ADD CONSTRAINT "articles_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "policy_documents" ADD CONSTRAINT "policy_documents_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "events" ADD CONSTRAINT "events_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));
ALTER TABLE "industry_chains" ADD CONSTRAINT "industry_chains_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" NOT IN ('by', 'find', 'page', 'rules', 'new'));

-- Names are not empty.
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_name_given" CHECK (btrim("name") <> '');
ALTER TABLE "alliances" ADD CONSTRAINT "alliances_name_given" CHECK (btrim("name") <> '');
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_name_given" CHECK (btrim("name") <> '');
ALTER TABLE "projects" ADD CONSTRAINT "projects_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "positions" ADD CONSTRAINT "positions_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "articles" ADD CONSTRAINT "articles_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "policy_documents" ADD CONSTRAINT "policy_documents_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "events" ADD CONSTRAINT "events_title_given" CHECK (btrim("title") <> '');

-- GB 32100 credit codes and GB/T 2260 region codes have one form. The check character is the for the application to verify.
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_credit_code_form" CHECK ("creditCode" ~ '^[0-9A-HJ-NP-RT-UW-Y]{18}$');
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_initial_form" CHECK ("initial" ~ '^[A-Z#]$');
ALTER TABLE "regions" ADD CONSTRAINT "regions_code_form" CHECK ("code" ~ '^[1-9][0-9]{5}$');
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_employee_count" CHECK ("employeeCount" >= 0 AND (("employeeCount" IS NULL) = ("employeeCountAsOf" IS NULL)));
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_own_parent" CHECK ("parentId" <> "id");

-- A date and its precision come together.
ALTER TABLE "honours" ADD CONSTRAINT "honours_granted_precision" CHECK (("grantedOn" IS NULL) = ("grantedPrecision" IS NULL));
ALTER TABLE "alliances" ADD CONSTRAINT "alliances_founded_precision" CHECK (("foundedOn" IS NULL) = ("foundedPrecision" IS NULL));
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_started_precision" CHECK (("startedOn" IS NULL) = ("startedPrecision" IS NULL));
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_cooperation_precision" CHECK (("cooperationSince" IS NULL) = ("cooperationPrecision" IS NULL));
ALTER TABLE "projects" ADD CONSTRAINT "projects_starts_precision" CHECK (("startsOn" IS NULL) = ("startsPrecision" IS NULL));
ALTER TABLE "projects" ADD CONSTRAINT "projects_ends_precision" CHECK (("endsOn" IS NULL) = ("endsPrecision" IS NULL));
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_signed_precision" CHECK (("signedOn" IS NULL) = ("signedPrecision" IS NULL));
ALTER TABLE "policy_documents" ADD CONSTRAINT "policy_documents_issued_precision" CHECK (("issuedOn" IS NULL) = ("issuedPrecision" IS NULL));
ALTER TABLE "events" ADD CONSTRAINT "events_starts_precision" CHECK (("startsOn" IS NULL) = ("startsPrecision" IS NULL));
ALTER TABLE "figures" ADD CONSTRAINT "figures_as_of_precision" CHECK (("asOf" IS NULL) = ("asOfPrecision" IS NULL));
ALTER TABLE "sources" ADD CONSTRAINT "sources_published_precision" CHECK (("publishedOn" IS NULL) = ("publishedPrecision" IS NULL));

-- Nothing ends before it begins.
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_order" CHECK ("leftOn" >= "joinedOn");
ALTER TABLE "projects" ADD CONSTRAINT "projects_order" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_order" CHECK ("validTo" >= "validFrom");
ALTER TABLE "positions" ADD CONSTRAINT "positions_order" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "events" ADD CONSTRAINT "events_order" CHECK ("endsAt" >= "startsAt");

-- An honour and a figure are about exactly one thing.
ALTER TABLE "honours" ADD CONSTRAINT "honours_one_owner" CHECK (num_nonnulls("organizationId", "allianceId", "platformId", "projectId") = 1);
ALTER TABLE "figures" ADD CONSTRAINT "figures_one_subject" CHECK (num_nonnulls("organizationId", "allianceId", "platformId", "projectId", "eventId") = 1);

-- A role names the scope that it needs and no other.
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_scope" CHECK (
  CASE "role"
    WHEN 'platform_admin' THEN "allianceId" IS NULL AND "organizationId" IS NULL
    WHEN 'alliance_secretary' THEN "allianceId" IS NOT NULL AND "organizationId" IS NULL
    WHEN 'moderator' THEN "allianceId" IS NOT NULL AND "organizationId" IS NULL
    ELSE "allianceId" IS NULL AND "organizationId" IS NOT NULL
  END
);
CREATE UNIQUE INDEX "role_assignments_once" ON "role_assignments" ("userId", "role", "allianceId", "organizationId") NULLS NOT DISTINCT;

-- Login names and e-mail addresses are stored folded, or two spellings would be two accounts.
ALTER TABLE "users" ADD CONSTRAINT "users_login_name_folded" CHECK ("loginName" = lower("loginName") AND btrim("loginName") <> '');
ALTER TABLE "users" ADD CONSTRAINT "users_email_folded" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_purpose" CHECK (
  CASE "purpose"
    WHEN 'invite' THEN "role" IS NOT NULL
    WHEN 'password_reset' THEN "userId" IS NOT NULL
    ELSE TRUE
  END
);

-- Quantities.
ALTER TABLE "positions" ADD CONSTRAINT "positions_quantities" CHECK ("seats" > 0 AND "payFen" >= 0 AND "hoursPerDay" BETWEEN 1 AND 24 AND "hoursPerWeek" BETWEEN 1 AND 168);
ALTER TABLE "positions" ADD CONSTRAINT "positions_pay_period" CHECK (("payFen" IS NULL) = ("payPeriod" IS NULL));
ALTER TABLE "projects" ADD CONSTRAINT "projects_quantities" CHECK ("budgetFen" >= 0 AND "intake" >= 0);
ALTER TABLE "files" ADD CONSTRAINT "files_byte_size" CHECK ("byteSize" >= 0 AND "checksum" ~ '^[0-9a-f]{64}$');

-- What has a status that is public, numbered or refused carries what that status promises.
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_version" CHECK ("status" <> 'published' OR ("publishedVersion" IS NOT NULL AND "publishedOn" IS NOT NULL));
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_reason" CHECK ("status" NOT IN ('returned', 'declined', 'suspended') OR btrim(coalesce("statusReason", '')) <> '');
ALTER TABLE "projects" ADD CONSTRAINT "projects_reason" CHECK ("status" NOT IN ('returned', 'terminated') OR btrim(coalesce("statusReason", '')) <> '');
ALTER TABLE "positions" ADD CONSTRAINT "positions_reason" CHECK ("status" <> 'returned' OR btrim(coalesce("statusReason", '')) <> '');

-- The audit chain: an entry is sealed whole or not at all.
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_sealed_whole" CHECK (num_nonnulls("sequence", "previous", "hash") IN (0, 3));
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_digest_form" CHECK ("digest" ~ '^[0-9a-f]{64}$');
