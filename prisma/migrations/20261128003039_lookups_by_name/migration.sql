-- CreateIndex
CREATE INDEX "organizations_name_idx" ON "organizations"("name");

-- CreateIndex
CREATE INDEX "organizations_shortName_idx" ON "organizations"("shortName");

-- CreateIndex
CREATE INDEX "organizations_aliases_idx" ON "organizations" USING GIN ("aliases");

-- CreateIndex
CREATE INDEX "projects_majors_idx" ON "projects" USING GIN ("majors");
