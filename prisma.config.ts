import { defineConfig } from 'prisma/config'

// The command line wants a schema-engine binary even to generate the client, and would download it.
// Naming any program here keeps it from that; nothing we call starts it (migrations: prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma', migrations: { path: 'prisma/migrations' } })
