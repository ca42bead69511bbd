import { Confirm } from '@/components/ui/confirm'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { KindMark } from '@/components/ui/unit-kind'
import { SEAT_LABELS } from '@/lib/features/alliances/memberships/constants'
import { standingWords } from '@/lib/features/alliances/memberships/rules'
import type {
  MembershipLine,
  MembershipRegister as Register,
} from '@/lib/features/alliances/memberships/types'
import { kindWord } from '@/lib/features/organizations/rules'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import {
  AdmitForm,
  BATCH_LIST,
  CATEGORY_LIST,
  DeclineForm,
  EnrollForm,
  RemoveMemberForm,
  SeatForm,
} from './membership-forms'

function Unit({ unit }: Pick<MembershipLine, 'unit'>) {
  return (
    <>
      <KindMark kind={unit.kind} />{' '}
      {unit.isPublic ? <a href={`/members/${unit.slug}`}>{unit.name}</a> : unit.name}
    </>
  )
}

function Application({ line }: { line: MembershipLine }) {
  const { unit, statement, updatedAt, allowed } = line
  return (
    <li className="record">
      <div>
        <h3>
          <Unit unit={unit} />
        </h3>
        <p className="meta">
          {kindWord(unit)} · {formatInstant(updatedAt)}申请
          {!unit.isPublic && ' · 目前没有通过核验，核验后才能同意加入'}
        </p>
        {statement && <p className="record-text whitespace-pre-line">{statement}</p>}
        <div className="actions items-start">
          {allowed.includes('admit') && (
            <Confirm
              calm
              label="同意加入…"
              question={`${unit.name}将成为联盟成员，并显示在联盟的公开页面上。`}
            >
              <AdmitForm line={line} />
            </Confirm>
          )}
          {allowed.includes('decline') && (
            <Confirm label="不同意…" question={`${unit.name}会看到您写的理由，之后仍可以重新申请。`}>
              <DeclineForm line={line} />
            </Confirm>
          )}
        </div>
      </div>
    </li>
  )
}

function seatWords({ seat, category, batch, joinedOn }: MembershipLine): string {
  const joined = joinedOn && `${formatPartialDate(joinedOn)}加入`
  return [SEAT_LABELS[seat], category, batch, joined].filter(Boolean).join(' · ')
}

function Member({ line }: { line: MembershipLine }) {
  const { unit, allowed } = line
  return (
    <li className="record" data-acts="">
      <div>
        <h3>
          <Unit unit={unit} />
        </h3>
        <p className="meta">
          {seatWords(line)}
          {!unit.isPublic && ' · 单位已停用，公开页面不显示'}
        </p>
        <div className="actions items-start">
          {allowed.includes('seat') && (
            <Confirm calm label="修改席位…" question={`${unit.name}的席位、分组与批次。`}>
              <SeatForm line={line} />
            </Confirm>
          )}
          {allowed.includes('remove') && (
            <Confirm
              label="退出联盟…"
              question={`${unit.name}将不再是联盟成员，公开页面不再显示；之后可以重新加入。`}
            >
              <RemoveMemberForm line={line} />
            </Confirm>
          )}
        </div>
      </div>
    </li>
  )
}

function Past({ lines }: { lines: readonly MembershipLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="past">
      <SectionHeading id="past" title="已有结果" note={`${lines.length} 项`} />
      <Table
        caption="未通过、撤回与退出"
        hideCaption
        columns={[
          { key: 'unit', label: '单位' },
          { key: 'standing', label: '结果' },
          { key: 'date', label: '时间' },
          { key: 'reason', label: '理由' },
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            line.unit.name,
            standingWords(line),
            line.leftOn ? formatPartialDate(line.leftOn) : formatInstant(line.updatedAt),
            line.reason ?? '',
          ],
        }))}
      />
    </section>
  )
}

function Words({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}

/** Every membership of an alliance: what waits for an answer first, then its members, then what is over. */
export function MembershipRegister({ register }: { register: Register }) {
  const { alliance, applied, admitted, past, newId, categories, batches } = register
  return (
    <>
      <Words id={CATEGORY_LIST} words={categories} />
      <Words id={BATCH_LIST} words={batches} />
      <section aria-labelledby="applied">
        <SectionHeading id="applied" title="待审核" note={`${applied.length} 家`} />
        {applied.length === 0 ? (
          <EmptyState title="没有待审核的申请">单位可以在联盟的公开页面上申请加入。</EmptyState>
        ) : (
          <ul className="records">
            {applied.map((line) => (
              <Application key={line.id} line={line} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="admitted">
        <SectionHeading id="admitted" title="成员" note={`${admitted.length} 家`} />
        {!alliance.ended && (
          <Confirm
            calm
            label="直接登记成员…"
            question="登记没有在线申请的单位，例如发起时的成员。该单位须已通过核验。"
          >
            {/* Anew once somebody was entered; the same while it is being mended. */}
            <EnrollForm key={admitted.length} id={newId} allianceId={alliance.id} />
          </Confirm>
        )}
        <ul className="records">
          {admitted.map((line) => (
            <Member key={line.id} line={line} />
          ))}
        </ul>
      </section>
      <Past lines={past} />
    </>
  )
}
