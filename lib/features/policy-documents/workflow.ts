export {
  nextPublication as next,
  PUBLICATION_EVENTS as POLICY_EVENTS,
  type PublicationEvent as PolicyEvent,
} from '@/lib/shared/publication'
