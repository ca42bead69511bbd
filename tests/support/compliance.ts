import { FEES, type Fee, PACK_IDS } from '@/lib/features/compliance/constants'
import type { PositionFacts, RuleContext, StudentFacts } from '@/lib/features/compliance/types'

/** For each fee the same answer. */
export const allFees = (asked: boolean | null) =>
  Object.fromEntries(FEES.map((fee) => [fee, asked])) as Record<Fee, boolean | null>

/** A position of which every rule of the national pack says yes. */
export const LAWFUL: PositionFacts = {
  kind: 'post',
  title: '数控机床操作实习生',
  tasks: ['装夹与对刀', '按工艺卡加工零件', '检测与记录'],
  learningGoals: '能按图样独立完成轴类零件的加工与检测',
  majors: [{ name: '数控技术', code: '460103' }],
  seats: 10,
  startsOn: '2027-03-01',
  endsOn: '2027-08-31',
  hoursPerDay: 8,
  hoursPerWeek: 40,
  shift: 'day',
  nightFrom: null,
  nightTo: null,
  restDaysWork: false,
  holidaysWork: false,
  overtime: false,
  payFen: 320_000,
  payPeriod: 'month',
  payBasis: 'fixed',
  independentWork: true,
  samePostWageFen: 400_000,
  lowestWageGradeFen: null,
  minimumWageFen: 220_000,
  payReason: null,
  payCycleDays: 31,
  payee: 'student',
  payForm: 'money',
  accommodation: true,
  meals: true,
  insuranceKind: 'liability',
  insurancePayer: 'school',
  insuranceFrom: '2027-03-01',
  insuranceTo: '2027-08-31',
  fees: allFees(false),
  hazards: [],
  labourGrade: 2,
  regionCode: '310115',
  venueType: 'factory',
  schoolMentor: '专业教师',
  enterpriseMentor: '车间技师',
  filingNumber: null,
  unitKind: 'enterprise',
  unitLawful: true,
  unitLawfulOn: '2026-06-01',
  employeeCount: 100,
  employeeCountAsOf: '2026-06-01',
  classHeadcount: 50,
  classHeadcountAsOf: '2026-06-01',
  isIntermediary: false,
  texts: [],
}

/** A position of which nobody said anything. */
export const SILENT: PositionFacts = {
  ...(Object.fromEntries(Object.keys(LAWFUL).map((key) => [key, null])) as unknown as PositionFacts),
  tasks: [],
  majors: [],
  fees: allFees(null),
  texts: [],
}

export const CONTEXT: RuleContext = { schoolRegion: null, today: '2026-12-01', packs: PACK_IDS }

/** A student whom every rule lets apply for LAWFUL. */
export const STUDENT: StudentFacts = {
  yearOfStudy: 2,
  birthDate: '2008-01-15',
  majorCode: '460104',
  fitReason: null,
}

/** A position in Ningbo, in Qingdao, and for nurses. */
export const NINGBO: PositionFacts = { ...LAWFUL, regionCode: '330203' }
export const QINGDAO: PositionFacts = { ...LAWFUL, regionCode: '370203' }
export const NURSES: PositionFacts = {
  ...LAWFUL,
  majors: [{ name: '护理', code: '520201' }],
  unitKind: 'hospital',
  venueType: 'hospital',
  endsOn: '2027-10-31',
  insuranceTo: '2027-10-31',
}
