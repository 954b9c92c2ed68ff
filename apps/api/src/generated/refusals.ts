// Written by `npm run api:generate` from what the routes call. Not to be edited.
export const refusals: Readonly<Record<string, readonly string[]>> = {
 "acceptEntitlement": [
  "already-claimed",
  "evidence-missing",
  "no-beneficiary",
  "no-longer-due",
  "nothing-due",
  "offer-ended",
  "state-conflict",
  "supplement-open"
 ],
 "acceptSubsidyApplication": [
  "claimed-by-other"
 ],
 "activateApprenticeship": [
  "period",
  "program-state"
 ],
 "activateInternship": [
  "not-insured"
 ],
 "advanceSubsidyApplication": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "more-information",
  "more-than-approved",
  "no-budget-line",
  "receipt-known",
  "supplement-open"
 ],
 "appropriateFund": [
  "appropriation-known",
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "receipt-known"
 ],
 "approveBooth": [
  "no-booth-left"
 ],
 "approveSubsidyApplication": [
  "budget-line-exhausted",
  "claimed-by-other",
  "decided-otherwise",
  "evidence-missing",
  "findings-open",
  "fund-elsewhere",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "no-place-left",
  "nothing-due",
  "override-ended",
  "receipt-known",
  "version-ended"
 ],
 "attachSubsidyApplication": [
  "already-attached",
  "claimed-by-other",
  "too-much-evidence"
 ],
 "awardEvaluationCase": [
  "no-quota",
  "quota-exhausted"
 ],
 "awardTrainingOrder": [
  "period",
  "seats-exceeded"
 ],
 "cancelApprenticeshipProgram": [
  "apprentices-left",
  "period"
 ],
 "cancelPaymentBatch": [
  "bank-file-unfit",
  "declaration-differs",
  "fund-exhausted",
  "fund-full",
  "nothing-to-pay",
  "receipt-known",
  "state-conflict"
 ],
 "cancelRecovery": [
  "has-supplement",
  "money-received"
 ],
 "cancelTrainingClass": [
  "overlapping-class",
  "period",
  "seats-exceeded"
 ],
 "cancelTrainingOrder": [
  "period",
  "seats-exceeded"
 ],
 "changeOwnPassword": [
  "wrong-password"
 ],
 "claimSubsidyApplication": [
  "claimed-by-other",
  "not-waiting"
 ],
 "closeFund": [
  "fund-in-use"
 ],
 "closePublicNotice": [
  "calendar-unknown",
  "notice-running"
 ],
 "closeTrainingClass": [
  "results-missing"
 ],
 "comparePolicyVersions": [
  "policy-has-errors"
 ],
 "completeEnrollment": [
  "attendance-too-low"
 ],
 "countersignSubsidyApplication": [
  "budget-line-exhausted",
  "claimed-by-other",
  "decided-otherwise",
  "evidence-missing",
  "findings-open",
  "fund-elsewhere",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "no-place-left",
  "override-ended",
  "receipt-known",
  "version-ended"
 ],
 "createApprenticeship": [
  "program-state"
 ],
 "createBooth": [
  "fair-not-open"
 ],
 "createBudgetLine": [
  "state-conflict"
 ],
 "createEnrollment": [
  "class-not-enrolling",
  "outside-enrollment-window",
  "seats-taken"
 ],
 "createEvaluationCase": [
  "scheme-not-open"
 ],
 "createInternship": [
  "post-not-published"
 ],
 "createJobApplication": [
  "fair-not-open",
  "posting-expired",
  "posting-not-published"
 ],
 "createObjection": [
  "not-in-notice"
 ],
 "createPaymentBatch": [
  "bank-file-unfit",
  "declaration-differs",
  "fund-exhausted",
  "fund-full",
  "nothing-to-pay",
  "receipt-known",
  "state-conflict"
 ],
 "createPerson": [
  "possible-duplicate"
 ],
 "createPredicateOverride": [
  "claimed-by-other",
  "not-in-review"
 ],
 "createProposal": [
  "order-not-open"
 ],
 "createPublicNotice": [
  "nothing-to-show"
 ],
 "createRecovery": [
  "more-than-paid",
  "nothing-paid"
 ],
 "createSubsidyApplication": [
  "no-beneficiary"
 ],
 "createTrainingClass": [
  "order-not-awarded",
  "period",
  "proposal-not-selected",
  "seats-exceeded"
 ],
 "decideSubsidyApplications": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "receipt-known",
  "shown-otherwise"
 ],
 "detachSubsidyApplication": [
  "claimed-by-other",
  "evidence-missing"
 ],
 "dismissObjection": [
  "state-conflict"
 ],
 "explainPolicyVersion": [
  "policy-has-errors"
 ],
 "explainPublicPolicy": [
  "policy-has-errors"
 ],
 "failLaterCheck": [
  "being-paid",
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "has-supplement",
  "more-than-owed",
  "more-than-paid",
  "no-budget-line",
  "receipt-known",
  "same-person",
  "state-conflict"
 ],
 "fileApprenticeship": [
  "headcount-exceeded",
  "mentor-full",
  "program-state"
 ],
 "findPolicyDifferences": [
  "not-retroactive",
  "versions-overlap"
 ],
 "finishApprenticeshipProgram": [
  "apprentices-left",
  "period"
 ],
 "getBankFile": [
  "bank-file-unfit",
  "batch-not-sent",
  "declaration-differs"
 ],
 "getPaymentBatchVoucher": [
  "batch-not-sent"
 ],
 "getPaymentVoucher": [
  "not-paid"
 ],
 "getPublicPolicy": [
  "policy-has-errors"
 ],
 "grantPredicateOverride": [
  "not-in-review",
  "override-ended"
 ],
 "hireJobApplication": [
  "period",
  "posting-full",
  "wage-range"
 ],
 "importReturnsPaymentBatch": [
  "amount-differs",
  "declaration-differs",
  "fund-exhausted",
  "fund-full",
  "line-twice",
  "not-a-return-file",
  "not-in-batch",
  "receipt-known",
  "result-contradicts",
  "return-under-way",
  "state-conflict"
 ],
 "lockPaymentBatch": [
  "declaration-differs"
 ],
 "matchInternship": [
  "post-full"
 ],
 "objectToPublicNotice": [
  "not-in-notice",
  "objections-enough"
 ],
 "openPolicySupplements": [
  "nothing-due",
  "shown-otherwise"
 ],
 "passLaterCheck": [
  "same-person"
 ],
 "placeEnrollment": [
  "period"
 ],
 "publishJobPosting": [
  "posting-expired"
 ],
 "publishPolicyVersion": [
  "policy-has-errors",
  "version-in-use",
  "versions-overlap"
 ],
 "publishPublicNotice": [
  "nothing-to-show"
 ],
 "readPolicyVersion": [
  "policy-has-errors"
 ],
 "reassessSubsidyApplication": [
  "claimed-by-other"
 ],
 "receiveRecovery": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "more-than-owed",
  "no-budget-line",
  "receipt-known",
  "state-conflict"
 ],
 "recommendSubsidyApplication": [
  "claimed-by-other",
  "decided-otherwise",
  "evidence-missing",
  "findings-open",
  "override-ended",
  "version-ended"
 ],
 "reconcilePaymentBatch": [
  "answers-missing"
 ],
 "reissuePayment": [
  "state-conflict"
 ],
 "rejectApprenticeshipProgram": [
  "apprentices-left",
  "period"
 ],
 "rejectEnrollment": [
  "overlapping-class",
  "seats-taken",
  "state-conflict"
 ],
 "rejectSubsidyApplication": [
  "claimed-by-other"
 ],
 "releaseSubsidyApplication": [
  "claimed-by-other"
 ],
 "removePayment": [
  "batch-locked",
  "declaration-differs",
  "last-line",
  "state-conflict"
 ],
 "replayPolicyVersion": [
  "policy-has-errors"
 ],
 "resumeJobPosting": [
  "posting-expired"
 ],
 "resumePaymentBatch": [
  "bank-file-unfit",
  "declaration-differs",
  "fund-exhausted",
  "fund-full",
  "nothing-to-pay",
  "receipt-known",
  "state-conflict",
  "work-under-way"
 ],
 "retainInternship": [
  "period"
 ],
 "retirePolicyVersion": [
  "leaves-gap",
  "version-in-use"
 ],
 "returnSubsidyApplication": [
  "claimed-by-other"
 ],
 "revokeEvaluationCase": [
  "state-conflict"
 ],
 "revokeSubsidyApplication": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "has-supplement",
  "no-budget-line",
  "receipt-known"
 ],
 "selectProposal": [
  "headcount-exceeded",
  "order-not-open",
  "start-window",
  "wage-range"
 ],
 "sendPaymentBatch": [
  "bank-file-unfit",
  "declaration-differs",
  "fund-exhausted",
  "fund-full",
  "nothing-to-pay",
  "receipt-known",
  "state-conflict"
 ],
 "settleIntegrityFinding": [
  "same-person"
 ],
 "signApprenticeship": [
  "already-signed"
 ],
 "simulatePolicyVersion": [
  "not-sweepable",
  "policy-has-errors"
 ],
 "startTrainingClass": [
  "headcount-exceeded",
  "nobody-admitted",
  "overlapping-class",
  "start-window",
  "state-conflict",
  "wage-range"
 ],
 "stateSubsidyApplication": [
  "claimed-by-other"
 ],
 "stopSubsidyApplication": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "receipt-known"
 ],
 "submitSubsidyApplication": [
  "evidence-missing",
  "nothing-due"
 ],
 "supplementSubsidyApplication": [
  "already-claimed",
  "for-officials",
  "no-beneficiary",
  "not-granted",
  "nothing-due",
  "supplement-open"
 ],
 "updateApprenticeship": [
  "already-signed"
 ],
 "updateIntegrityRule": [
  "rule-in-force"
 ],
 "updatePolicyVersion": [
  "policy-key"
 ],
 "updateTrainingClass": [
  "overlapping-class",
  "period",
  "seats-exceeded",
  "state-conflict"
 ],
 "upholdObjection": [
  "budget-line-exhausted",
  "fund-exhausted",
  "fund-full",
  "no-budget-line",
  "receipt-known",
  "state-conflict"
 ],
 "withdrawEnrollment": [
  "overlapping-class",
  "seats-taken",
  "state-conflict"
 ],
 "withdrawPredicateOverride": [
  "claimed-by-other",
  "not-in-review"
 ],
 "writeOffRecovery": [
  "has-supplement",
  "other-loss",
  "same-person"
 ]
};
