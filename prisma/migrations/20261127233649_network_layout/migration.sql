-- CreateTable
CREATE TABLE "network_layouts" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    "positions" JSONB NOT NULL,
    "drawnAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_layouts_pkey" PRIMARY KEY ("id")
);

-- There is one picture: a second row would never be read.
ALTER TABLE "network_layouts" ADD CONSTRAINT "network_layouts_one" CHECK ("id" = 1);
