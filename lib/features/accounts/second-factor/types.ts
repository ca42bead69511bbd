/** One's own second factor: none, begun and waiting for its first code, or in force. */
export type SecondFactor =
  | { state: 'none' }
  | {
      state: 'begun'
      /** What an authenticator app is given, as letters to type and as the address that a QR code carries. */
      secret: string
      uri: string
    }
  | { state: 'on'; since: Date }

/** What a form that confirms asks for: nothing, a code, or to set the second factor up first. */
export type SecondFactorDemand = 'none' | 'code' | 'set-up'
