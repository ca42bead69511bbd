/** The list of policy documents and every page of one, since each names those that it cites and that cite it. */
export const policiesTag = 'policy-documents'

/** What a change of any policy document expires. */
export const policyTags = [policiesTag]
