export {
  nextPublication as next,
  PUBLICATION_EVENTS as EVENT_STEPS,
  type PublicationEvent as EventStep,
} from '@/lib/shared/publication'
