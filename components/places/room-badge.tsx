import { Badge, type Tone } from '@/components/ui/badge'
import { ROOM_STATE_LABELS, type RoomState } from '@/lib/features/places/constants'
import type { Room } from '@/lib/features/places/types'

const TONES: Record<RoomState, Tone> = {
  open: 'info',
  full: 'neutral',
  undeclared: 'warning',
  stale: 'warning',
  incomplete: 'warning',
}

/** Whether a position still has places, without the number: lists change only when this does. */
export function RoomBadge({ room }: { room: Room | null }) {
  return room && <Badge tone={TONES[room.state]}>{ROOM_STATE_LABELS[room.state]}</Badge>
}
