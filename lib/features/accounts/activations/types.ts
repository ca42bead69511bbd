/** What the holder of a link sees of the account that it opens. */
export type Activation = { loginName: string; scopeName: string | null; expiresAt: Date }

/** A link that opens one account, as it is given once to whoever made it. */
export type ActivationLink = { link: string; expiresAt: Date }
