import type { PayPeriod, PositionKind } from '@/lib/features/positions/constants'
import type { UnitKind } from '@/lib/shared/unit-link'
import type {
  Breach,
  Certainty,
  Fee,
  Hazard,
  InsuranceKind,
  InsurancePayer,
  LabourGrade,
  Outcome,
  PackId,
  PayBasis,
  Payee,
  PayForm,
  Phase,
  RuleId,
  Shift,
  VenueType,
} from './constants'

/** A major by its name and, where known, its code of six digits in the catalog of vocational majors. */
export type MajorFact = { name: string; code: string | null }

/** A free text of the position, to be scanned for words that ask for a second look. */
export type ScannedText = {
  /** The form's field that holds it. */
  field: string
  /** What the field is called. */
  label: string
  text: string
}

/**
 * What a position states in the form in which rules compare it. Null means that nobody said. Days are YYYY-MM-DD, times
 * of day are HH:MM.
 */
export type StatedFacts = {
  startsOn: string | null
  endsOn: string | null
  hoursPerDay: number | null
  hoursPerWeek: number | null
  shift: Shift | null
  /** The hours of the shift that reaches into the night, if they are stated. */
  nightFrom: string | null
  nightTo: string | null
  /** Work on rest days, on statutory holidays, and beyond the agreed hours. */
  restDaysWork: boolean | null
  holidaysWork: boolean | null
  overtime: boolean | null
  payPeriod: PayPeriod | null
  payBasis: PayBasis | null
  /** Whether interns do the post's work relatively independently: only then the measure of pay applies. */
  independentWork: boolean | null
  /** Why pay stays below the measure. */
  payReason: string | null
  payCycleDays: number | null
  payee: Payee | null
  payForm: PayForm | null
  accommodation: boolean | null
  meals: boolean | null
  insuranceKind: InsuranceKind | null
  insurancePayer: InsurancePayer | null
  insuranceFrom: string | null
  insuranceTo: string | null
  labourGrade: LabourGrade | null
  /** GB/T 2260. */
  regionCode: string | null
  venueType: VenueType | null
  /** By their roles, without names. */
  schoolMentor: string | null
  enterpriseMentor: string | null
  /** Under which the authority has on file why the position departs from article 17. */
  filingNumber: string | null
  /** Whether the unit attests that it is lawful, trusted, and without violation of work safety for three years. */
  unitLawful: boolean | null
  unitLawfulOn: string | null
  isIntermediary: boolean | null
}

/**
 * Everything that a rule compares of a position. Null, or an empty list where a list is no statement by itself, means
 * that nobody said. Days are YYYY-MM-DD, money is in fen, times of day are HH:MM.
 */
export type PositionFacts = StatedFacts & {
  kind: PositionKind | null
  title: string | null
  /** What one will do, one entry a task. */
  tasks: readonly string[]
  learningGoals: string | null
  majors: readonly MajorFact[]
  seats: number | null
  payFen: number | null
  /** By the month: the wage of the same post's trial or probation period, the lowest wage grade of the unit, the minimum wage of the place. */
  samePostWageFen: number | null
  lowestWageGradeFen: number | null
  minimumWageFen: number | null
  /** For each fee whether it is asked. */
  fees: Readonly<Record<Fee, boolean | null>>
  /** Null: nobody said; empty: none. */
  hazards: readonly Hazard[] | null
  unitKind: UnitKind | null
  employeeCount: number | null
  employeeCountAsOf: string | null
  /** Staff in the class of post to which the position belongs. */
  classHeadcount: number | null
  classHeadcountAsOf: string | null
  texts: readonly ScannedText[]
}

/** What rules compare of a student. It never leaves the check: findings name only what follows from it. */
export type StudentFacts = {
  /** In which year of study the student is when the internship starts, counted from 1. */
  yearOfStudy: number | null
  birthDate: string | null
  majorCode: string | null
  /** Why a post of another group of majors is right for this student. */
  fitReason: string | null
}

/** What decides, beside the facts, which packs apply. */
export type RuleContext = {
  /** The region of the student's school; null where no school is known yet. */
  schoolRegion: string | null
  /** The day of the check: a unit's statements grow old, and a position without a start is checked as of today. */
  today: string
  /** The packs that are switched on. */
  packs: readonly PackId[]
}

/** What one rule says of the facts. */
export type Finding = {
  rule: RuleId
  pack: PackId
  /** The rule in a few words. */
  title: string
  outcome: Outcome
  /**
   * Whether it keeps the position from being handed in (an applicant from applying): every block, a missing fact of a
   * rule that could block, and a warning whose reason is still owed.
   */
  hinders: boolean
  /** The form's field that it is about; null where it is about none. */
  field: string | null
  /** The fact that was compared, in words. */
  fact: string
  /** What it was compared with, in words. */
  threshold: string
  explanation: string
  /** How to mend it; empty where nothing is to be done. */
  mend: string
  instrument: string
  /** For readers: 第十七条第一项; null where the article is not known. */
  article: string | null
  certainty: Certainty
  phase: Phase
}

/** What a rule answers of one comparison, before it is put together with the rule's own words. */
export type Verdict = {
  outcome: Outcome
  field: string | null
  fact: string
  /** Where the rule compares several things: what this one was compared with. */
  threshold?: string
  explanation: string
  mend: string
  /** A warning that stands in the way until a reason is given. */
  reasonOwed?: boolean
}

type RuleWords = {
  id: RuleId
  /** In a few words. */
  title: string
  /** What it asks, in our own words. */
  text: string
  threshold: string
  /** For readers: 第十七条第一项; null where the article is not known. */
  article: string | null
  certainty: Certainty
  phase: Phase
  breach: Breach
  /** The general rules in whose place this one stands, where its pack applies. */
  replaces?: readonly RuleId[]
}

/** A rule that is asked of the position alone. */
export type PositionRule = RuleWords & {
  of: 'position'
  /** Where the school attests it for each student once more, because no fact that is kept decides it. */
  attested?: Exclude<Phase, 'position'>
  check: (facts: PositionFacts, context: RuleContext) => Verdict[]
}

/** A rule that is asked of a position and one student together. */
export type ApplicantRule = RuleWords & {
  of: 'applicant'
  check: (facts: PositionFacts, student: StudentFacts, context: RuleContext) => Verdict[]
}

/** A rule that no fact of a position decides: a person attests it, or the register of places holds it. */
export type GateRule = RuleWords & { of: 'gate' }

export type Rule = PositionRule | ApplicantRule | GateRule

/** What a person has said of gates; what is not there was not said. */
export type Attestations = Partial<Record<RuleId, boolean>>

/** The rules of one instrument. */
export type RulePack = {
  id: PackId
  title: string
  instrument: string
  /** Document number, issuer and day, as far as they are known. */
  issued: string
  /** The region (GB/T 2260) in which it is in force, and its name; null: the whole country. */
  jurisdiction: { code: string; name: string } | null
  /** YYYY-MM-DD; null: still in force. */
  validFrom: string
  validTo: string | null
  /** What readers should know of it. */
  note: string
  /** For a pack that is about some majors only: whether it is about all of a position's, some or none of them. */
  concerns?: (facts: PositionFacts) => 'all' | 'some' | 'none'
  rules: readonly Rule[]
}
