import type { AgreementOrigin } from '../constants'

/** What the way in which it was made means in law, in a sentence. */
export const LEGAL_NOTE: Record<AgreementOrigin, string> = {
  portal:
    '在线确认能够证明文本未被改动，本身不当然是《电子签名法》第十三条所称的可靠电子签名；各方可以另行签字盖章。',
  paper: '本协议由秘书处依纸质原件登记，未经各方在线确认，内容以纸质原件为准。',
}

/** What a Word file is called by its media type. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
