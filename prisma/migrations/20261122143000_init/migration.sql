-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('platform_admin', 'alliance_secretary', 'moderator', 'organization_admin', 'organization_editor', 'student');

-- CreateEnum
CREATE TYPE "InvitationPurpose" AS ENUM ('setup', 'invite', 'password_reset');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('order_training', 'apprenticeship', 'industry_college', 'training_base', 'technical_service', 'staff_training', 'donation', 'strategic_framework', 'other');

-- CreateEnum
CREATE TYPE "AgreementStatus" AS ENUM ('draft', 'proposed', 'rejected', 'effective', 'expired', 'terminated', 'renewed');

-- CreateEnum
CREATE TYPE "AgreementOrigin" AS ENUM ('portal', 'paper');

-- CreateEnum
CREATE TYPE "Confidentiality" AS ENUM ('register_only', 'summary', 'full_text');

-- CreateEnum
CREATE TYPE "AllianceKind" AS ENUM ('alliance', 'major_alliance', 'education_group', 'municipal_consortium', 'industry_community', 'collaboration', 'other_community');

-- CreateEnum
CREATE TYPE "AllianceStatus" AS ENUM ('applying', 'preparing', 'operating', 'ended');

-- CreateEnum
CREATE TYPE "AllianceRoleKind" AS ENUM ('lead', 'guide', 'support', 'initiator');

-- CreateEnum
CREATE TYPE "Seat" AS ENUM ('chair', 'vice_chair', 'executive_council', 'council', 'member', 'secretariat', 'guiding');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('applied', 'admitted', 'declined', 'left');

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('news', 'notice', 'case', 'annual_summary');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('draft', 'in_review', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('expire_tags', 'mail');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('launch', 'seminar', 'job_fair', 'exchange', 'training');

-- CreateEnum
CREATE TYPE "FigureQualifier" AS ENUM ('over', 'about', 'nearly', 'odd', 'many', 'at_least');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('news', 'opinion', 'case', 'policy', 'annual_summary', 'statement');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('school', 'enterprise', 'hospital', 'government', 'association', 'research_institute');

-- CreateEnum
CREATE TYPE "OrganizationStatus" AS ENUM ('pending', 'returned', 'declined', 'verified', 'suspended');

-- CreateEnum
CREATE TYPE "HonourLevel" AS ENUM ('national', 'provincial', 'municipal', 'industry');

-- CreateEnum
CREATE TYPE "HonourStatus" AS ENUM ('applying', 'publicized', 'publicized_shortlist', 'cultivating', 'approved_project', 'recognized', 'granted', 'accepted');

-- CreateEnum
CREATE TYPE "PlatformKind" AS ENUM ('industry_college', 'training_base', 'practice_center', 'craftsman_lab', 'master_studio', 'research_platform', 'teacher_station', 'incubator', 'overseas');

-- CreateEnum
CREATE TYPE "PlatformStatus" AS ENUM ('applying', 'building', 'operating', 'ended');

-- CreateEnum
CREATE TYPE "PolicyValidity" AS ENUM ('valid', 'lapsed', 'repealed', 'unknown');

-- CreateEnum
CREATE TYPE "PolicyLevel" AS ENUM ('national', 'provincial', 'municipal', 'county', 'school');

-- CreateEnum
CREATE TYPE "PublicationStatus" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PositionKind" AS ENUM ('post', 'visit');

-- CreateEnum
CREATE TYPE "PositionStatus" AS ENUM ('draft', 'submitted', 'returned', 'published', 'paused', 'closed', 'expired');

-- CreateEnum
CREATE TYPE "PayPeriod" AS ENUM ('month', 'day');

-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('order_class', 'modern_apprenticeship', 'field_engineer', 'industry_college', 'training_base', 'course_development', 'teacher_exchange', 'staff_training', 'technical_service', 'research_transfer', 'volunteering', 'certificate_integration', 'international', 'other');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('draft', 'submitted', 'returned', 'registered', 'active', 'completed', 'terminated');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('lead', 'participant', 'supporter', 'guide');

-- CreateEnum
CREATE TYPE "RedirectKind" AS ENUM ('organization', 'alliance', 'platform', 'project', 'position', 'article', 'policy_document', 'event');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "loginName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMP(3),
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "allianceId" UUID,
    "organizationId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "purpose" "InvitationPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "displayName" TEXT,
    "role" "Role",
    "allianceId" UUID,
    "organizationId" UUID,
    "userId" UUID,
    "createdById" UUID,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_drafts" (
    "userId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_drafts_pkey" PRIMARY KEY ("userId","path")
);

-- CreateTable
CREATE TABLE "agreements" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "origin" "AgreementOrigin" NOT NULL DEFAULT 'portal',
    "signedOn" DATE,
    "signedPrecision" "DatePrecision",
    "validFrom" DATE,
    "validTo" DATE,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "confidentiality" "Confidentiality" NOT NULL DEFAULT 'register_only',
    "note" TEXT,
    "status" "AgreementStatus" NOT NULL DEFAULT 'draft',
    "statusReason" TEXT,
    "allianceId" UUID,
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_parties" (
    "agreementId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agreement_parties_pkey" PRIMARY KEY ("agreementId","organizationId")
);

-- CreateTable
CREATE TABLE "alliances" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "kind" "AllianceKind" NOT NULL,
    "foundedOn" DATE,
    "foundedPrecision" "DatePrecision",
    "regionCode" TEXT,
    "industry" TEXT,
    "workAreas" TEXT[],
    "basedOn" TEXT[],
    "charter" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "note" TEXT,
    "status" "AllianceStatus" NOT NULL DEFAULT 'operating',
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "alliances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_roles" (
    "allianceId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "role" "AllianceRoleKind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "alliance_roles_pkey" PRIMARY KEY ("allianceId","organizationId","role")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "allianceId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "seat" "Seat" NOT NULL DEFAULT 'member',
    "category" TEXT,
    "batch" TEXT,
    "joinedOn" DATE,
    "leftOn" DATE,
    "status" "MembershipStatus" NOT NULL DEFAULT 'applied',
    "statement" TEXT,
    "reason" TEXT,
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisers" (
    "id" UUID NOT NULL,
    "allianceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fromOn" DATE,
    "toOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "advisers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ArticleKind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "author" TEXT,
    "sourceName" TEXT,
    "publishedOn" DATE,
    "status" "ArticleStatus" NOT NULL DEFAULT 'draft',
    "statusReason" TEXT,
    "publishedVersion" INTEGER,
    "proposerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_versions" (
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author" TEXT,
    "sourceName" TEXT,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,

    CONSTRAINT "article_versions_pkey" PRIMARY KEY ("articleId","number")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorLabel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "sequence" INTEGER,
    "previous" TEXT,
    "hash" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_payloads" (
    "entryId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_payloads_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "kind" "OutboxKind" NOT NULL,
    "recipient" TEXT,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMP(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "startsOn" DATE,
    "startsPrecision" "DatePrecision",
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "place" TEXT,
    "editions" INTEGER,
    "attendance" INTEGER,
    "attendanceQualifier" "FigureQualifier",
    "attendanceUnit" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "status" "PublicationStatus" NOT NULL DEFAULT 'published',
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "qualifier" "FigureQualifier",
    "unit" TEXT NOT NULL,
    "period" TEXT,
    "asOf" DATE,
    "asOfPrecision" "DatePrecision",
    "locator" TEXT,
    "note" TEXT,
    "organizationId" UUID,
    "allianceId" UUID,
    "platformId" UUID,
    "projectId" UUID,
    "eventId" UUID,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "kind" "SourceKind" NOT NULL,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision",
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "initial" TEXT NOT NULL,
    "shortName" TEXT,
    "aliases" TEXT[],
    "kind" "OrganizationKind" NOT NULL,
    "subtype" TEXT,
    "creditCode" TEXT,
    "regionCode" TEXT,
    "address" TEXT,
    "website" TEXT,
    "phone" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "majors" TEXT[],
    "majorGroups" TEXT[],
    "employeeCount" INTEGER,
    "employeeCountAsOf" DATE,
    "note" TEXT,
    "status" "OrganizationStatus" NOT NULL DEFAULT 'pending',
    "statusReason" TEXT,
    "verifiedAt" TIMESTAMP(3),
    "verifiedById" UUID,
    "verifiedEvidence" TEXT,
    "parentId" UUID,
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_applications" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "allianceId" UUID,
    "contactName" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL,
    "contactEmail" TEXT,
    "evidence" TEXT NOT NULL,
    "followTokenHash" TEXT NOT NULL,
    "reason" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decidedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "join_applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "honours" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "level" "HonourLevel",
    "grantedBy" TEXT,
    "grantedOn" DATE,
    "grantedPrecision" "DatePrecision",
    "status" "HonourStatus" NOT NULL,
    "note" TEXT,
    "organizationId" UUID,
    "allianceId" UUID,
    "platformId" UUID,
    "projectId" UUID,
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "honours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_platforms" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "kind" "PlatformKind" NOT NULL,
    "hostId" UUID NOT NULL,
    "startedOn" DATE,
    "startedPrecision" "DatePrecision",
    "cooperationSince" DATE,
    "cooperationPrecision" "DatePrecision",
    "majors" TEXT[],
    "mixedOwnership" BOOLEAN,
    "features" TEXT[],
    "craftsman" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "taskTraining" TEXT NOT NULL DEFAULT '',
    "taskMajors" TEXT NOT NULL DEFAULT '',
    "taskCourses" TEXT NOT NULL DEFAULT '',
    "taskBases" TEXT NOT NULL DEFAULT '',
    "taskTeachers" TEXT NOT NULL DEFAULT '',
    "taskServices" TEXT NOT NULL DEFAULT '',
    "taskGovernance" TEXT NOT NULL DEFAULT '',
    "note" TEXT,
    "status" "PlatformStatus" NOT NULL DEFAULT 'operating',
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "joint_platforms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_partners" (
    "platformId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "platform_partners_pkey" PRIMARY KEY ("platformId","organizationId")
);

-- CreateTable
CREATE TABLE "platform_council_seats" (
    "id" UUID NOT NULL,
    "platformId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "role" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "platform_council_seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_documents" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "indexNumber" TEXT,
    "documentNumber" TEXT,
    "issuer" TEXT NOT NULL,
    "issuerId" UUID,
    "issuedOn" DATE,
    "issuedPrecision" "DatePrecision",
    "publishedOn" DATE,
    "effectiveFrom" DATE,
    "validity" "PolicyValidity" NOT NULL DEFAULT 'unknown',
    "level" "PolicyLevel" NOT NULL,
    "keyPoints" TEXT[],
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "officialUrl" TEXT,
    "status" "PublicationStatus" NOT NULL DEFAULT 'published',
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "policy_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_citations" (
    "citingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "citedId" UUID,

    CONSTRAINT "policy_citations_pkey" PRIMARY KEY ("citingId","position")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "allianceId" UUID,
    "kind" "PositionKind" NOT NULL,
    "postClass" TEXT,
    "majors" TEXT[],
    "tasks" TEXT[],
    "learningGoals" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "hoursPerDay" INTEGER,
    "hoursPerWeek" INTEGER,
    "nightShift" BOOLEAN,
    "payFen" BIGINT,
    "payPeriod" "PayPeriod",
    "accommodation" BOOLEAN,
    "meals" BOOLEAN,
    "insurance" TEXT,
    "regionCode" TEXT,
    "address" TEXT,
    "mentors" TEXT,
    "contact" TEXT,
    "openUntil" DATE,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "status" "PositionStatus" NOT NULL DEFAULT 'draft',
    "statusReason" TEXT,
    "publishedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projects" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "kind" "ProjectKind" NOT NULL,
    "majors" TEXT[],
    "topics" TEXT[],
    "startsOn" DATE,
    "startsPrecision" "DatePrecision",
    "endsOn" DATE,
    "endsPrecision" "DatePrecision",
    "fundingSource" TEXT,
    "budgetFen" BIGINT,
    "intake" INTEGER,
    "goals" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "note" TEXT,
    "status" "ProjectStatus" NOT NULL DEFAULT 'draft',
    "statusReason" TEXT,
    "registeredAt" TIMESTAMP(3),
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_parties" (
    "projectId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "role" "PartyRole" NOT NULL DEFAULT 'participant',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_parties_pkey" PRIMARY KEY ("projectId","organizationId")
);

-- CreateTable
CREATE TABLE "project_milestones" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,
    "evidence" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_outputs" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "producedOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_outputs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regions" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "parentCode" TEXT,

    CONSTRAINT "regions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "industry_chains" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "industry_chains_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirects" (
    "kind" "RedirectKind" NOT NULL,
    "fromSlug" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirects_pkey" PRIMARY KEY ("kind","fromSlug")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "checksum" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "organizationId" UUID,
    "uploadedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_AgreementProjects" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AgreementProjects_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_AllianceToIndustryChain" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AllianceToIndustryChain_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_AlliancePlatforms" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AlliancePlatforms_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_AllianceProjects" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AllianceProjects_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ArticleAlliances" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ArticleAlliances_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_EventAlliances" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_EventAlliances_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ArticleOrganizations" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ArticleOrganizations_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ArticleProjects" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ArticleProjects_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_EventHosts" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_EventHosts_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PlatformProjects" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PlatformProjects_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndustryChainToOrganization" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndustryChainToOrganization_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndustryChainToJointPlatform" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndustryChainToJointPlatform_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndustryChainToProject" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndustryChainToProject_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndustryChainToPosition" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndustryChainToPosition_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_loginName_key" ON "users"("loginName");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "role_assignments_userId_idx" ON "role_assignments"("userId");

-- CreateIndex
CREATE INDEX "role_assignments_allianceId_idx" ON "role_assignments"("allianceId");

-- CreateIndex
CREATE INDEX "role_assignments_organizationId_idx" ON "role_assignments"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_tokenHash_key" ON "sessions"("tokenHash");

-- CreateIndex
CREATE INDEX "sessions_userId_idx" ON "sessions"("userId");

-- CreateIndex
CREATE INDEX "sessions_expiresAt_idx" ON "sessions"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_tokenHash_key" ON "invitations"("tokenHash");

-- CreateIndex
CREATE INDEX "invitations_createdById_idx" ON "invitations"("createdById");

-- CreateIndex
CREATE INDEX "invitations_organizationId_idx" ON "invitations"("organizationId");

-- CreateIndex
CREATE INDEX "invitations_allianceId_idx" ON "invitations"("allianceId");

-- CreateIndex
CREATE INDEX "form_drafts_createdAt_idx" ON "form_drafts"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_slug_key" ON "agreements"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_number_key" ON "agreements"("number");

-- CreateIndex
CREATE INDEX "agreements_status_sortKey_id_idx" ON "agreements"("status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "agreements_allianceId_idx" ON "agreements"("allianceId");

-- CreateIndex
CREATE INDEX "agreement_parties_organizationId_idx" ON "agreement_parties"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "alliances_slug_key" ON "alliances"("slug");

-- CreateIndex
CREATE INDEX "alliances_sortKey_id_idx" ON "alliances"("sortKey", "id");

-- CreateIndex
CREATE INDEX "alliances_kind_sortKey_idx" ON "alliances"("kind", "sortKey");

-- CreateIndex
CREATE INDEX "alliance_roles_organizationId_idx" ON "alliance_roles"("organizationId");

-- CreateIndex
CREATE INDEX "memberships_organizationId_status_idx" ON "memberships"("organizationId", "status");

-- CreateIndex
CREATE INDEX "memberships_allianceId_status_idx" ON "memberships"("allianceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_allianceId_organizationId_key" ON "memberships"("allianceId", "organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "advisers_allianceId_name_key" ON "advisers"("allianceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_status_publishedOn_id_idx" ON "articles"("status", "publishedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "articles_status_kind_publishedOn_id_idx" ON "articles"("status", "kind", "publishedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "articles_proposerId_idx" ON "articles"("proposerId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_sequence_key" ON "audit_entries"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_hash_key" ON "audit_entries"("hash");

-- CreateIndex
CREATE INDEX "audit_entries_subjectType_subjectId_at_idx" ON "audit_entries"("subjectType", "subjectId", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_actorId_at_idx" ON "audit_entries"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "outbox_messages_doneAt_nextAttemptAt_idx" ON "outbox_messages"("doneAt", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_status_startsOn_id_idx" ON "events"("status", "startsOn" DESC, "id");

-- CreateIndex
CREATE INDEX "figures_organizationId_idx" ON "figures"("organizationId");

-- CreateIndex
CREATE INDEX "figures_allianceId_idx" ON "figures"("allianceId");

-- CreateIndex
CREATE INDEX "figures_platformId_idx" ON "figures"("platformId");

-- CreateIndex
CREATE INDEX "figures_projectId_idx" ON "figures"("projectId");

-- CreateIndex
CREATE INDEX "figures_eventId_idx" ON "figures"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "sources_code_key" ON "sources"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_creditCode_key" ON "organizations"("creditCode");

-- CreateIndex
CREATE INDEX "organizations_status_sortKey_id_idx" ON "organizations"("status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "organizations_status_kind_sortKey_id_idx" ON "organizations"("status", "kind", "sortKey", "id");

-- CreateIndex
CREATE INDEX "organizations_status_initial_sortKey_id_idx" ON "organizations"("status", "initial", "sortKey", "id");

-- CreateIndex
CREATE INDEX "organizations_status_regionCode_sortKey_idx" ON "organizations"("status", "regionCode", "sortKey");

-- CreateIndex
CREATE INDEX "organizations_parentId_idx" ON "organizations"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "join_applications_followTokenHash_key" ON "join_applications"("followTokenHash");

-- CreateIndex
CREATE INDEX "join_applications_organizationId_idx" ON "join_applications"("organizationId");

-- CreateIndex
CREATE INDEX "join_applications_decidedAt_createdAt_idx" ON "join_applications"("decidedAt", "createdAt");

-- CreateIndex
CREATE INDEX "honours_organizationId_idx" ON "honours"("organizationId");

-- CreateIndex
CREATE INDEX "honours_allianceId_idx" ON "honours"("allianceId");

-- CreateIndex
CREATE INDEX "honours_platformId_idx" ON "honours"("platformId");

-- CreateIndex
CREATE INDEX "honours_projectId_idx" ON "honours"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "joint_platforms_slug_key" ON "joint_platforms"("slug");

-- CreateIndex
CREATE INDEX "joint_platforms_kind_sortKey_id_idx" ON "joint_platforms"("kind", "sortKey", "id");

-- CreateIndex
CREATE INDEX "joint_platforms_hostId_idx" ON "joint_platforms"("hostId");

-- CreateIndex
CREATE INDEX "platform_partners_organizationId_idx" ON "platform_partners"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "platform_council_seats_platformId_body_key" ON "platform_council_seats"("platformId", "body");

-- CreateIndex
CREATE UNIQUE INDEX "policy_documents_slug_key" ON "policy_documents"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "policy_documents_indexNumber_key" ON "policy_documents"("indexNumber");

-- CreateIndex
CREATE INDEX "policy_documents_status_issuedOn_id_idx" ON "policy_documents"("status", "issuedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "policy_documents_issuerId_idx" ON "policy_documents"("issuerId");

-- CreateIndex
CREATE INDEX "policy_citations_citedId_idx" ON "policy_citations"("citedId");

-- CreateIndex
CREATE UNIQUE INDEX "positions_slug_key" ON "positions"("slug");

-- CreateIndex
CREATE INDEX "positions_status_publishedAt_id_idx" ON "positions"("status", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "positions_organizationId_status_idx" ON "positions"("organizationId", "status");

-- CreateIndex
CREATE INDEX "positions_allianceId_status_idx" ON "positions"("allianceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "projects_slug_key" ON "projects"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "projects_number_key" ON "projects"("number");

-- CreateIndex
CREATE INDEX "projects_status_sortKey_id_idx" ON "projects"("status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "projects_status_kind_sortKey_idx" ON "projects"("status", "kind", "sortKey");

-- CreateIndex
CREATE INDEX "project_parties_organizationId_idx" ON "project_parties"("organizationId");

-- CreateIndex
CREATE INDEX "project_milestones_projectId_idx" ON "project_milestones"("projectId");

-- CreateIndex
CREATE INDEX "project_outputs_projectId_idx" ON "project_outputs"("projectId");

-- CreateIndex
CREATE INDEX "regions_parentCode_idx" ON "regions"("parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "industry_chains_slug_key" ON "industry_chains"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "industry_chains_regionCode_name_key" ON "industry_chains"("regionCode", "name");

-- CreateIndex
CREATE INDEX "redirects_kind_targetId_idx" ON "redirects"("kind", "targetId");

-- CreateIndex
CREATE INDEX "files_checksum_idx" ON "files"("checksum");

-- CreateIndex
CREATE INDEX "files_organizationId_idx" ON "files"("organizationId");

-- CreateIndex
CREATE INDEX "_AgreementProjects_B_index" ON "_AgreementProjects"("B");

-- CreateIndex
CREATE INDEX "_AllianceToIndustryChain_B_index" ON "_AllianceToIndustryChain"("B");

-- CreateIndex
CREATE INDEX "_AlliancePlatforms_B_index" ON "_AlliancePlatforms"("B");

-- CreateIndex
CREATE INDEX "_AllianceProjects_B_index" ON "_AllianceProjects"("B");

-- CreateIndex
CREATE INDEX "_ArticleAlliances_B_index" ON "_ArticleAlliances"("B");

-- CreateIndex
CREATE INDEX "_EventAlliances_B_index" ON "_EventAlliances"("B");

-- CreateIndex
CREATE INDEX "_ArticleOrganizations_B_index" ON "_ArticleOrganizations"("B");

-- CreateIndex
CREATE INDEX "_ArticleProjects_B_index" ON "_ArticleProjects"("B");

-- CreateIndex
CREATE INDEX "_EventHosts_B_index" ON "_EventHosts"("B");

-- CreateIndex
CREATE INDEX "_PlatformProjects_B_index" ON "_PlatformProjects"("B");

-- CreateIndex
CREATE INDEX "_IndustryChainToOrganization_B_index" ON "_IndustryChainToOrganization"("B");

-- CreateIndex
CREATE INDEX "_IndustryChainToJointPlatform_B_index" ON "_IndustryChainToJointPlatform"("B");

-- CreateIndex
CREATE INDEX "_IndustryChainToProject_B_index" ON "_IndustryChainToProject"("B");

-- CreateIndex
CREATE INDEX "_IndustryChainToPosition_B_index" ON "_IndustryChainToPosition"("B");

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliances" ADD CONSTRAINT "alliances_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "regions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliances" ADD CONSTRAINT "alliances_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_roles" ADD CONSTRAINT "alliance_roles_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_roles" ADD CONSTRAINT "alliance_roles_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advisers" ADD CONSTRAINT "advisers_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_payloads" ADD CONSTRAINT "audit_payloads_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "regions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_applications" ADD CONSTRAINT "join_applications_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_applications" ADD CONSTRAINT "join_applications_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_applications" ADD CONSTRAINT "join_applications_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honours" ADD CONSTRAINT "honours_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honours" ADD CONSTRAINT "honours_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honours" ADD CONSTRAINT "honours_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honours" ADD CONSTRAINT "honours_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honours" ADD CONSTRAINT "honours_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_platforms" ADD CONSTRAINT "joint_platforms_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_partners" ADD CONSTRAINT "platform_partners_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_partners" ADD CONSTRAINT "platform_partners_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_council_seats" ADD CONSTRAINT "platform_council_seats_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_documents" ADD CONSTRAINT "policy_documents_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_documents" ADD CONSTRAINT "policy_documents_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_citations" ADD CONSTRAINT "policy_citations_citingId_fkey" FOREIGN KEY ("citingId") REFERENCES "policy_documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_citations" ADD CONSTRAINT "policy_citations_citedId_fkey" FOREIGN KEY ("citedId") REFERENCES "policy_documents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliances"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "regions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_parties" ADD CONSTRAINT "project_parties_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_parties" ADD CONSTRAINT "project_parties_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_outputs" ADD CONSTRAINT "project_outputs_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regions" ADD CONSTRAINT "regions_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "regions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "industry_chains" ADD CONSTRAINT "industry_chains_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AgreementProjects" ADD CONSTRAINT "_AgreementProjects_A_fkey" FOREIGN KEY ("A") REFERENCES "agreements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AgreementProjects" ADD CONSTRAINT "_AgreementProjects_B_fkey" FOREIGN KEY ("B") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AllianceToIndustryChain" ADD CONSTRAINT "_AllianceToIndustryChain_A_fkey" FOREIGN KEY ("A") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AllianceToIndustryChain" ADD CONSTRAINT "_AllianceToIndustryChain_B_fkey" FOREIGN KEY ("B") REFERENCES "industry_chains"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AlliancePlatforms" ADD CONSTRAINT "_AlliancePlatforms_A_fkey" FOREIGN KEY ("A") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AlliancePlatforms" ADD CONSTRAINT "_AlliancePlatforms_B_fkey" FOREIGN KEY ("B") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AllianceProjects" ADD CONSTRAINT "_AllianceProjects_A_fkey" FOREIGN KEY ("A") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AllianceProjects" ADD CONSTRAINT "_AllianceProjects_B_fkey" FOREIGN KEY ("B") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleAlliances" ADD CONSTRAINT "_ArticleAlliances_A_fkey" FOREIGN KEY ("A") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleAlliances" ADD CONSTRAINT "_ArticleAlliances_B_fkey" FOREIGN KEY ("B") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventAlliances" ADD CONSTRAINT "_EventAlliances_A_fkey" FOREIGN KEY ("A") REFERENCES "alliances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventAlliances" ADD CONSTRAINT "_EventAlliances_B_fkey" FOREIGN KEY ("B") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleOrganizations" ADD CONSTRAINT "_ArticleOrganizations_A_fkey" FOREIGN KEY ("A") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleOrganizations" ADD CONSTRAINT "_ArticleOrganizations_B_fkey" FOREIGN KEY ("B") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleProjects" ADD CONSTRAINT "_ArticleProjects_A_fkey" FOREIGN KEY ("A") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleProjects" ADD CONSTRAINT "_ArticleProjects_B_fkey" FOREIGN KEY ("B") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventHosts" ADD CONSTRAINT "_EventHosts_A_fkey" FOREIGN KEY ("A") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventHosts" ADD CONSTRAINT "_EventHosts_B_fkey" FOREIGN KEY ("B") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlatformProjects" ADD CONSTRAINT "_PlatformProjects_A_fkey" FOREIGN KEY ("A") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlatformProjects" ADD CONSTRAINT "_PlatformProjects_B_fkey" FOREIGN KEY ("B") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToOrganization" ADD CONSTRAINT "_IndustryChainToOrganization_A_fkey" FOREIGN KEY ("A") REFERENCES "industry_chains"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToOrganization" ADD CONSTRAINT "_IndustryChainToOrganization_B_fkey" FOREIGN KEY ("B") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToJointPlatform" ADD CONSTRAINT "_IndustryChainToJointPlatform_A_fkey" FOREIGN KEY ("A") REFERENCES "industry_chains"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToJointPlatform" ADD CONSTRAINT "_IndustryChainToJointPlatform_B_fkey" FOREIGN KEY ("B") REFERENCES "joint_platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToProject" ADD CONSTRAINT "_IndustryChainToProject_A_fkey" FOREIGN KEY ("A") REFERENCES "industry_chains"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToProject" ADD CONSTRAINT "_IndustryChainToProject_B_fkey" FOREIGN KEY ("B") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToPosition" ADD CONSTRAINT "_IndustryChainToPosition_A_fkey" FOREIGN KEY ("A") REFERENCES "industry_chains"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndustryChainToPosition" ADD CONSTRAINT "_IndustryChainToPosition_B_fkey" FOREIGN KEY ("B") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
