// Recorded by `UPDATE_EXAMPLES=1 npm test -- examples.test` from requests that the API has answered. Not to be edited.
export const recorded = String.raw`{
 "acceptEntitlement": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "accepted",
   "runId": "01970000-0000-7000-8000-000000000002",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "due-to-all",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "amountFen": 50000,
   "outcome": "eligible",
   "predicates": {
    "INSURED": "met"
   },
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "expiresOn": "2026-07-08",
   "place": null,
   "expiredBecause": null,
   "declinedReason": null,
   "applicationId": "01970000-0000-7000-8000-000000000007",
   "sampled": false,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "acceptSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "return",
    "withdraw"
   ]
  }
 },
 "activateApprenticeship": {
  "request": {
   "startedOn": "2026-06-08"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "pause",
    "pass",
    "fail"
   ]
  }
 },
 "activateInternship": {
  "request": {
   "startedOn": "2026-06-08"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": "人保财险",
   "insuredFen": 10000000,
   "insurancePolicyNumber": "PICC-2026-1",
   "startedOn": "2026-06-08",
   "endedOn": null,
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "complete",
    "terminate"
   ]
  }
 },
 "admitEnrollment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "admitted",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 2,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "withdraw"
   ]
  }
 },
 "advanceSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "approved",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000006",
   "approvedById": "01970000-0000-7000-8000-000000000007",
   "countersignedById": null,
   "fundId": "01970000-0000-7000-8000-000000000008",
   "noticeId": "01970000-0000-7000-8000-000000000009",
   "version": 9,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "revoke",
    "advance"
   ]
  }
 },
 "appropriateFund": {
  "request": {
   "amountFen": 1,
   "documentNumber": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "name": "资金1",
   "year": 2026,
   "source": "财政",
   "appropriatedFen": 100000001,
   "availableFen": 100000001,
   "committedFen": 0,
   "inPaymentFen": 0,
   "paidFen": 0,
   "returnedFen": 0,
   "bankTemplateId": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "appropriate",
    "close"
   ]
  }
 },
 "approveBooth": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "approved",
   "fairId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": "01970000-0000-7000-8000-000000000003",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "needs": "需求",
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "approveSubsidyApplication": {
  "request": {
   "fundId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "awaiting_notice",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000007",
   "approvedById": "01970000-0000-7000-8000-000000000008",
   "countersignedById": null,
   "fundId": "01970000-0000-7000-8000-000000000001",
   "noticeId": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "approveTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "archiveJobFair": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "archived",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "assessTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "assessing",
   "number": "BJ2026000001",
   "name": "电工中级班",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 30,
   "seatsTaken": 1,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "close"
   ]
  }
 },
 "attachSubsidyApplication": {
  "request": {
   "kind": "visit-record",
   "fileId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "visited-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "level": "intermediate",
   "outcome": "needs_info",
   "amountFen": 0,
   "instalments": [],
   "paidFen": 0,
   "nextDueOn": null,
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [
     "visit.confirmed"
    ],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "attendBooth": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "attended",
   "fairId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": "01970000-0000-7000-8000-000000000003",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "needs": "需求",
   "endReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "awardEvaluationCase": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "awarded",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": 1,
   "reviewedById": "01970000-0000-7000-8000-000000000006",
   "quotaId": "01970000-0000-7000-8000-000000000007",
   "awardedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000008",
   "endReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "revoke"
   ]
  }
 },
 "awardTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "awarded",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 10,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "close"
   ]
  }
 },
 "cancelApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "cancelJob": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "kind": "nothing",
   "done": 0,
   "total": 1,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": "2026-06-08T02:00:00.000Z",
   "organizationId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "cancelPaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 3,
   "declaredSumFen": 540000,
   "skippedCount": 0,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": null,
   "sentAt": null,
   "returnedAt": null,
   "jobId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": []
  }
 },
 "cancelRecovery": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "number": "ZJ2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "paymentId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000005",
   "amountFen": 60000,
   "receivedFen": 0,
   "lostFen": 0,
   "writtenOffByName": null,
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "owedFen": 0,
   "allowedActions": []
  }
 },
 "cancelTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "number": "BJ2026000001",
   "name": "班级",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "seatsTaken": 0,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "cancelTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "canceled",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "changeOwnPassword": {
  "request": {
   "current": "Vx8-tragbar-lang",
   "password": "Aq7!kz-2026"
  },
  "status": 204,
  "type": ""
 },
 "checkLedger": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "sound": true,
   "funds": 2,
   "sumFen": 0,
   "unbalancedPostings": 0,
   "differences": []
  }
 },
 "checkPolicyDocument": {
  "request": {
   "document": {
    "key": "employers",
    "version": "1",
    "title": {
     "zh": "政策"
    },
    "regionCode": "150203",
    "legalBasis": [],
    "beneficiary": "organization",
    "basis": "employment",
    "automatic": true,
    "anchor": {
     "fact": "employment.startedOn"
    },
    "effective": {
     "from": "2020-01-01"
    },
    "predicates": [
     {
      "id": "INSURED",
      "tree": {
       "ge": [
        {
         "fact": "employment.insuredMonths"
        },
        3
       ]
      },
      "text": {
       "met": {
        "zh": "符合"
       },
       "unmet": {
        "zh": "不符合"
       },
       "unknown": {
        "zh": "待补充"
       }
      }
     }
    ],
    "amount": {
     "tree": 50000
    }
   }
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "findings": [
    {
     "severity": "warning",
     "code": "examples_missing",
     "pointer": "/examples",
     "message": {
      "zh": "没有示例",
      "en": "there is no example"
     }
    }
   ]
  }
 },
 "checkPolicyVersion": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "findings": []
  }
 },
 "claimNextSubsidyApplication": {
  "request": {
   "stage": "submitted"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "due-to-all",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": null,
   "outcome": "eligible",
   "amountFen": 50000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 50000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": "01970000-0000-7000-8000-000000000006",
   "claimedByName": "clerk",
   "claimedUntil": "2026-06-08T02:00:00.000Z",
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "accept",
    "return",
    "withdraw"
   ]
  }
 },
 "claimSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_final_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": "01970000-0000-7000-8000-000000000006",
   "claimedByName": "clerk",
   "claimedUntil": "2026-06-08T02:00:00.000Z",
   "recommendedById": "01970000-0000-7000-8000-000000000007",
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "return"
   ]
  }
 },
 "closeEvaluationScheme": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "PJ2026000001",
   "title": "评价计划",
   "organizerId": "01970000-0000-7000-8000-000000000002",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04",
   "stipendPolicyKey": null,
   "description": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closeFund": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "name": "资金1",
   "year": 2026,
   "source": "财政",
   "appropriatedFen": 100000000,
   "availableFen": 100000000,
   "committedFen": 0,
   "inPaymentFen": 0,
   "paidFen": 0,
   "returnedFen": 0,
   "bankTemplateId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closeInternshipPost": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "SG2026000001",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "title": "实习岗位",
   "kind": "student",
   "openings": 500,
   "filled": 0,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "allowanceFen": null,
   "board": false,
   "lodging": false,
   "transport": false,
   "place": "地点",
   "contact": "联系人",
   "description": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closeJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closePublicNotice": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "GS2026000001",
   "title": "公示",
   "workdays": 5,
   "startsOn": "2026-05-09",
   "endsOn": "2026-05-19",
   "endCertain": true,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closeTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "BJ2026000001",
   "name": "电工中级班",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 30,
   "seatsTaken": 1,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "closeTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "closed",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 10,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "comparePolicyVersions": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "before": {
    "id": "01970000-0000-7000-8000-000000000001",
    "versionNumber": "2023",
    "status": "draft",
    "effectiveFrom": "2022-01-01",
    "effectiveTo": null
   },
   "after": {
    "id": "01970000-0000-7000-8000-000000000001",
    "versionNumber": "2023",
    "status": "draft",
    "effectiveFrom": "2022-01-01",
    "effectiveTo": null
   },
   "head": [],
   "parameters": [],
   "tables": [],
   "sentences": []
  }
 },
 "completeApprenticeship": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "completed",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": 85,
   "assessor": "王考评",
   "assessedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000007",
   "endedOn": "2026-06-08",
   "endReason": null,
   "version": 8,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "completeEnrollment": {
  "request": {
   "hoursAttended": 116
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "completed",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 13,
   "overlapReason": null,
   "hoursAttended": 116,
   "completedOn": "2026-06-08",
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "pass",
    "fail"
   ]
  }
 },
 "completeInternship": {
  "request": {
   "endedOn": "2026-06-08"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "completed",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": "人保财险",
   "insuredFen": 10000000,
   "insurancePolicyNumber": "PICC-2026-1",
   "startedOn": "2026-06-01",
   "endedOn": "2026-06-08",
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "retain"
   ]
  }
 },
 "countersignSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "awaiting_notice",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "large-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": null,
   "outcome": "eligible",
   "amountFen": 12000000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 12000000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000006",
   "approvedById": "01970000-0000-7000-8000-000000000007",
   "countersignedById": "01970000-0000-7000-8000-000000000008",
   "fundId": "01970000-0000-7000-8000-000000000009",
   "noticeId": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createApiClient": {
  "request": {
   "clientId": "client-1",
   "name": "接口",
   "regionCode": "150203",
   "scopes": [
    "training:read"
   ]
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "clientId": "client-1",
   "clientSecret": "shown-this-once"
  }
 },
 "createApprenticeship": {
  "request": {
   "programId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "draft",
   "programId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "personName": "人3",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": null,
   "enterpriseSignedOn": null,
   "providerSignedOn": null,
   "filedOn": null,
   "startedOn": null,
   "employmentId": null,
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "sign",
    "terminate"
   ]
  }
 },
 "createApprenticeshipProgram": {
  "request": {
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "providerId": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "agreementNumber": "协议"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "draft",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "providerId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "createBankTemplate": {
  "request": {
   "name": "模板1",
   "regionCode": "150203",
   "payment": {
    "format": "csv",
    "encoding": "gb18030",
    "columns": [
     {
      "title": "流水号",
      "source": "reference"
     },
     {
      "title": "账号",
      "source": "payeeAccount"
     },
     {
      "title": "金额",
      "source": "amount"
     }
    ]
   },
   "returns": {
    "format": "csv",
    "encoding": "gb18030",
    "reference": {
     "at": 1
    },
    "amount": {
     "at": 2
    },
    "result": {
     "at": 3
    },
    "codes": {
     "paid": [
      "0"
     ],
     "failed": [
      "1"
     ],
     "unknown": []
    }
   }
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "name": "模板1",
   "payment": {
    "format": "csv",
    "columns": [
     {
      "title": "流水号",
      "source": "reference"
     }
    ],
    "encoding": "gb18030"
   },
   "returns": {
    "codes": {
     "paid": [
      "0"
     ],
     "failed": [
      "1"
     ],
     "unknown": []
    },
    "amount": {
     "at": 2
    },
    "format": "csv",
    "result": {
     "at": 3
    },
    "encoding": "gb18030",
    "reference": {
     "at": 1
    }
   },
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createBooth": {
  "request": {
   "fairId": "01970000-0000-7000-8000-000000000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "needs": "需求"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "applied",
   "fairId": "01970000-0000-7000-8000-000000000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "needs": "需求",
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createBudgetLine": {
  "request": {
   "fundId": "01970000-0000-7000-8000-000000000001",
   "name": "科目",
   "policyKey": "pruefung",
   "year": 2026,
   "amountFen": 1000000
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "fundId": "01970000-0000-7000-8000-000000000001",
   "name": "科目",
   "policyKey": "pruefung",
   "year": 2026,
   "amountFen": 1000000,
   "usedFen": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "leftFen": 1000000
  }
 },
 "createCalendarDay": {
  "request": {
   "regionCode": "150203",
   "day": "2030-01-01",
   "kind": "holiday",
   "title": "放假",
   "source": "通知"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "day": "2030-01-01",
   "kind": "holiday",
   "title": "放假",
   "source": "通知",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createEmployment": {
  "request": {
   "personId": "01970000-0000-7000-8000-000000000001",
   "organizationId": "01970000-0000-7000-8000-000000000002",
   "startedOn": "2026-05-09",
   "regionCode": "150203"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "personId": "01970000-0000-7000-8000-000000000001",
   "organizationId": "01970000-0000-7000-8000-000000000002",
   "startedOn": "2026-05-09",
   "endedOn": null,
   "insuredMonths": 0,
   "monthlyWageFen": null,
   "source": "other",
   "sourceId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createEnrollment": {
  "request": {
   "classId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "applied",
   "classId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 14,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "admit",
    "withdraw",
    "reject"
   ]
  }
 },
 "createEntitlementRun": {
  "request": {
   "regionCode": "150203",
   "policyKeys": [
    "due-to-all"
   ]
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "number": "MS2026000001",
   "jobId": "01970000-0000-7000-8000-000000000002",
   "policyKeys": [
    "due-to-all"
   ],
   "asOf": "2026-06-08",
   "expiresOn": "2026-07-08",
   "sampleShareBp": 500,
   "seedDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "seed": null,
   "figures": [],
   "finishedAt": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createEvaluationCase": {
  "request": {
   "schemeId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "employerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000004",
   "regionCode": "150203",
   "status": "submitted",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000001",
   "organizerId": "01970000-0000-7000-8000-000000000005",
   "personId": "01970000-0000-7000-8000-000000000002",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": null,
   "reviewedById": null,
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createEvaluationQuota": {
  "request": {
   "schemeId": "01970000-0000-7000-8000-000000000001",
   "level": "advanced",
   "places": 50
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "schemeId": "01970000-0000-7000-8000-000000000001",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "level": "advanced",
   "year": 0,
   "places": 50,
   "taken": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createEvaluationScheme": {
  "request": {
   "organizerId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "title": "评价计划",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "PJ2026000001",
   "title": "评价计划",
   "organizerId": "01970000-0000-7000-8000-000000000001",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04",
   "stipendPolicyKey": null,
   "description": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createFund": {
  "request": {
   "name": "资金1",
   "year": 2026,
   "source": "财政",
   "regionCode": "150203"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "name": "资金1",
   "year": 2026,
   "source": "财政",
   "appropriatedFen": 0,
   "availableFen": 0,
   "committedFen": 0,
   "inPaymentFen": 0,
   "paidFen": 0,
   "returnedFen": 0,
   "bankTemplateId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "appropriate",
    "close"
   ]
  }
 },
 "createIntegrityRule": {
  "request": {
   "regionCode": "150203",
   "checkKey": "same-phone",
   "severity": "warn",
   "limit": 5,
   "effectiveFrom": "2030-01-01",
   "source": "办法"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "checkKey": "same-phone",
   "severity": "warn",
   "limit": 5,
   "effectiveFrom": "2030-01-01",
   "source": "办法",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "createInternship": {
  "request": {
   "postId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "applied",
   "postId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": null,
   "insuredFen": null,
   "insurancePolicyNumber": null,
   "startedOn": null,
   "endedOn": null,
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "match",
    "terminate"
   ]
  }
 },
 "createInternshipPost": {
  "request": {
   "hostId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "title": "实习岗位",
   "kind": "student",
   "openings": 500,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "place": "地点",
   "contact": "联系人"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "SG2026000001",
   "hostId": "01970000-0000-7000-8000-000000000001",
   "title": "实习岗位",
   "kind": "student",
   "openings": 500,
   "filled": 0,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "allowanceFen": null,
   "board": false,
   "lodging": false,
   "transport": false,
   "place": "地点",
   "contact": "联系人",
   "description": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createJobApplication": {
  "request": {
   "postingId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "submitted",
   "postingId": "01970000-0000-7000-8000-000000000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": null,
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "screen",
    "reject",
    "withdraw"
   ]
  }
 },
 "createJobFair": {
  "request": {
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "startsAt": "2026-06-11T01:00:00Z",
   "endsAt": "2026-06-11T09:00:00Z",
   "place": "市场",
   "boothCapacity": 1000
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000001",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createJobPosting": {
  "request": {
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit"
   ]
  }
 },
 "createObjection": {
  "request": {
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "raisedBy": "举报人",
   "grounds": "不符合条件"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "open",
   "noticeId": "01970000-0000-7000-8000-000000000003",
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "channel": "staff",
   "raisedBy": "举报人",
   "grounds": "不符合条件",
   "answer": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createOrganization": {
  "request": {
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "regionCode": "150203",
   "contactName": "联系人",
   "address": "地址"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "pending",
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": [
    "verify",
    "suspend"
   ]
  }
 },
 "createPaymentBatch": {
  "request": {
   "fundId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000001",
   "declaredCount": 2,
   "declaredSumFen": 360000,
   "skippedCount": 0,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": null,
   "sentAt": null,
   "returnedAt": null,
   "jobId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "createPerson": {
  "request": {
   "realName": "人1",
   "nationalId": "150299197501029002",
   "regionCode": "150203",
   "major": "专业",
   "registeredById": "01970000-0000-7000-8000-000000000001"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "realName": "人1",
   "sex": "female",
   "birthDate": "1994-05-01",
   "degree": null,
   "collegeId": null,
   "major": "专业",
   "graduatedOn": null,
   "homeRegionCode": null,
   "occupationCode": null,
   "skillLevel": null,
   "skills": [],
   "registeredById": "01970000-0000-7000-8000-000000000001",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "nationalId": "1502************18",
   "phone": null,
   "bankAccount": null
  }
 },
 "createPolicyVersion": {
  "request": {
   "document": {
    "key": "employers-1",
    "version": "1",
    "title": {
     "zh": "政策"
    },
    "regionCode": "150203",
    "legalBasis": [],
    "beneficiary": "organization",
    "basis": "employment",
    "automatic": true,
    "anchor": {
     "fact": "employment.startedOn"
    },
    "effective": {
     "from": "2020-01-01"
    },
    "predicates": [
     {
      "id": "INSURED",
      "tree": {
       "ge": [
        {
         "fact": "employment.insuredMonths"
        },
        3
       ]
      },
      "text": {
       "met": {
        "zh": "符合"
       },
       "unmet": {
        "zh": "不符合"
       },
       "unknown": {
        "zh": "待补充"
       }
      }
     }
    ],
    "amount": {
     "tree": 50000
    }
   }
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "policyKey": "employers-1",
   "versionNumber": "1",
   "title": "政策",
   "titleEn": null,
   "beneficiary": "organization",
   "basis": "employment",
   "effectiveFrom": "2020-01-01",
   "effectiveTo": null,
   "automatic": true,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "editedById": "01970000-0000-7000-8000-000000000002",
   "retroactiveReason": null,
   "retroactiveJobId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "createPredicateOverride": {
  "request": {
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "predicate": "HOURS",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000002",
   "expiresOn": "2026-07-08"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "proposed",
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "predicate": "HOURS",
   "member": "",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000002",
   "expiresOn": "2026-07-08",
   "proposedByName": "reviewer",
   "grantedById": null,
   "grantedByName": null,
   "answer": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "refuse",
    "withdraw"
   ]
  }
 },
 "createProposal": {
  "request": {
   "orderId": "01970000-0000-7000-8000-000000000001",
   "providerId": "01970000-0000-7000-8000-000000000002",
   "plan": "方案",
   "pricePerHeadFen": 280000,
   "seats": 10,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000003",
   "regionCode": "150203",
   "status": "submitted",
   "orderId": "01970000-0000-7000-8000-000000000001",
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "方案",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "select",
    "decline",
    "withdraw"
   ]
  }
 },
 "createPublicNotice": {
  "request": {
   "title": "2026 年第二季度培训补贴公示",
   "workdays": 5,
   "regionCode": "150203"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "GS2026000001",
   "title": "2026 年第二季度培训补贴公示",
   "workdays": 5,
   "startsOn": null,
   "endsOn": null,
   "endCertain": true,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "publish"
   ]
  }
 },
 "createRecovery": {
  "request": {
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "amountFen": 60000,
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "instalmentCount": 3
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "open",
   "number": "ZJ2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000001",
   "paymentId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000005",
   "amountFen": 60000,
   "receivedFen": 0,
   "lostFen": 0,
   "writtenOffByName": null,
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "owedFen": 60000,
   "allowedActions": [
    "receive",
    "cancel"
   ]
  }
 },
 "createSubsidyApplication": {
  "request": {
   "policyKey": "kundulun-order-class-training",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000001",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "createTrainingClass": {
  "request": {
   "kind": "project",
   "name": "班级",
   "providerId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "pricePerHeadFen": 200000
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "planned",
   "number": "BJ2026000001",
   "name": "班级",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000001",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "seatsTaken": 0,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "open",
    "cancel"
   ]
  }
 },
 "createTrainingOrder": {
  "request": {
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "budgetPerHeadFen": 300000,
   "note": "说明"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000001",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "createUser": {
  "request": {
   "username": "user1",
   "displayName": "用户",
   "regionCode": "150203",
   "roles": [
    "clerk"
   ],
   "password": "Aq7!kz-2026"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "username": "user1",
   "displayName": "用户",
   "roles": [
    "clerk"
   ],
   "passwordChangedAt": "2026-06-08T02:00:00.000Z",
   "lastLoginAt": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "disable"
   ]
  }
 },
 "decideSubsidyApplications": {
  "request": {
   "action": "recommend",
   "ids": [
    "01970000-0000-7000-8000-000000000001"
   ],
   "dryRun": false,
   "digest": "bJ5x0sJ8Vj3w"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "dryRun": false,
   "digest": "bJ5x0sJ8Vj3w",
   "more": false,
   "done": 1,
   "pass": {
    "count": 1,
    "sumFen": 180000
   },
   "needsEyes": {
    "count": 0,
    "sumFen": 0
   },
   "blocked": {
    "count": 0,
    "sumFen": 0
   },
   "rows": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "number": "SQ2026000001",
     "beneficiaryName": "单位1",
     "policyKey": "kundulun-order-class-training",
     "amountFen": 180000,
     "verdict": "pass",
     "reasons": []
    }
   ]
  }
 },
 "declineEntitlement": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "declined",
   "runId": "01970000-0000-7000-8000-000000000002",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "large-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "amountFen": 12000000,
   "outcome": "eligible",
   "predicates": {
    "INSURED": "met"
   },
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "expiresOn": "2026-07-08",
   "place": null,
   "expiredBecause": null,
   "declinedReason": "理由充分，情况属实",
   "applicationId": null,
   "sampled": false,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "declineProposal": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "declined",
   "orderId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "方案",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "detachSubsidyApplication": {
  "request": {
   "kind": "visit-record",
   "fileId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "visited-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "level": "intermediate",
   "outcome": "needs_info",
   "amountFen": 0,
   "instalments": [],
   "paidFen": 0,
   "nextDueOn": null,
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [
     "visit.confirmed"
    ],
    "evidence": [
     "visit-record"
    ]
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "disableUser": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "disabled",
   "username": "user1",
   "displayName": "用户",
   "roles": [
    "clerk"
   ],
   "passwordChangedAt": "2026-06-08T02:00:00.000Z",
   "lastLoginAt": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "enable"
   ]
  }
 },
 "dismissObjection": {
  "request": {
   "answer": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "dismissed",
   "noticeId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "channel": "staff",
   "raisedBy": "举报人",
   "grounds": "不符合条件",
   "answer": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "downloadFile": {
  "status": 200,
  "type": "application/pdf"
 },
 "dropEnrollment": {
  "request": {
   "reason": "已另行就业"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "dropped",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 25,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": "已另行就业",
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "enableUser": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "username": "user1",
   "displayName": "用户",
   "roles": [
    "clerk"
   ],
   "passwordChangedAt": "2026-06-08T02:00:00.000Z",
   "lastLoginAt": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "disable"
   ]
  }
 },
 "endJobFair": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "ended",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "archive"
   ]
  }
 },
 "explainPolicyVersion": {
  "request": {
   "facts": {
    "enrollment.status": "placed",
    "class.kind": "order",
    "order.regionCode": "150203",
    "enrollment.level": "intermediate",
    "certificate.level": "intermediate",
    "certificate.occupation": "pv_technician",
    "enrollment.hoursShare": "0.95",
    "person.age": 24,
    "enrollment.passedOn": "2023-06-20",
    "enrollment.placedOn": "2023-07-01",
    "grants": []
   }
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "key": "pruefung-1",
   "version": "2023",
   "asOf": "2026-06-08",
   "anchorDate": "2023-06-20",
   "outcome": "ineligible",
   "predicates": [
    {
     "id": "PLACED",
     "outcome": "met",
     "seen": [
      {
       "fact": "enrollment.status",
       "value": "placed"
      }
     ],
     "text": {
      "en": "Met: the trainee passed and was placed",
      "zh": "符合：学员考核合格并已上岗"
     },
     "severity": "blocking",
     "evidence": [
      "placement-record"
     ]
    }
   ],
   "failed": [
    "IN_TIME"
   ],
   "unknown": [],
   "currency": "CNY",
   "entitledFen": 0,
   "grantedFen": 0,
   "amountFen": 0,
   "overpaidFen": 0,
   "amountSteps": [],
   "schedule": [],
   "limits": [],
   "stacking": [],
   "inKind": [],
   "recovery": [],
   "nearMisses": [
    {
     "predicate": "IN_TIME",
     "fact": "asOf",
     "operator": "le",
     "have": "2026-06-08",
     "need": "2024-07-01",
     "gap": 707,
     "unit": "day",
     "only": true
    }
   ],
   "missing": []
  }
 },
 "explainPublicPolicy": {
  "request": {
   "facts": {
    "enrollment.status": "placed",
    "class.kind": "order",
    "order.regionCode": "150203",
    "enrollment.level": "intermediate",
    "certificate.level": "intermediate",
    "certificate.occupation": "pv_technician",
    "enrollment.hoursShare": "0.95",
    "person.age": 24,
    "enrollment.passedOn": "2023-06-20",
    "enrollment.placedOn": "2023-07-01",
    "grants": []
   }
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "key": "kundulun-order-class-training",
   "version": "2023",
   "asOf": "2026-06-08",
   "anchorDate": "2023-06-20",
   "outcome": "ineligible",
   "predicates": [
    {
     "id": "PLACED",
     "outcome": "met",
     "seen": [
      {
       "fact": "enrollment.status",
       "value": "placed"
      }
     ],
     "text": {
      "en": "Met: the trainee passed and was placed",
      "zh": "符合：学员考核合格并已上岗"
     },
     "severity": "blocking",
     "evidence": [
      "placement-record"
     ]
    }
   ],
   "failed": [
    "IN_TIME"
   ],
   "unknown": [],
   "currency": "CNY",
   "entitledFen": 0,
   "grantedFen": 0,
   "amountFen": 0,
   "overpaidFen": 0,
   "amountSteps": [],
   "schedule": [],
   "limits": [],
   "stacking": [],
   "inKind": [],
   "recovery": [],
   "nearMisses": [
    {
     "predicate": "IN_TIME",
     "fact": "asOf",
     "operator": "le",
     "have": "2026-06-08",
     "need": "2024-07-01",
     "gap": 707,
     "unit": "day",
     "only": true
    }
   ],
   "missing": []
  }
 },
 "failApprenticeship": {
  "request": {
   "score": 48,
   "assessor": "王考评"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "failed",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": 48,
   "assessor": "王考评",
   "assessedOn": "2026-06-08",
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 7,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "complete"
   ]
  }
 },
 "failEnrollment": {
  "request": {
   "score": 48,
   "reason": "实操未达标"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "failed",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 26,
   "overlapReason": null,
   "hoursAttended": 120,
   "completedOn": "2026-06-08",
   "score": 48,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": "实操未达标",
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "failLaterCheck": {
  "request": {
   "findings": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "failed",
   "number": "CC2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "entitlementId": "01970000-0000-7000-8000-000000000003",
   "runId": "01970000-0000-7000-8000-000000000004",
   "policyKey": "large-1",
   "beneficiaryName": "企业",
   "findings": "理由充分，情况属实",
   "fileId": null,
   "checkedById": "01970000-0000-7000-8000-000000000005",
   "checkedByName": "reviewer",
   "checkedAt": "2026-06-08T02:00:00.000Z",
   "consequence": "returned",
   "recoveryId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "fileApprenticeship": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "filed",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": null,
   "employmentId": null,
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "fileApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "filed",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "findPerson": {
  "request": {
   "nationalId": "150299197501029002"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "realName": "人1",
   "sex": "female",
   "birthDate": "1994-05-01",
   "degree": null,
   "collegeId": null,
   "major": "专业",
   "graduatedOn": null,
   "homeRegionCode": null,
   "occupationCode": null,
   "skillLevel": null,
   "skills": [],
   "registeredById": "01970000-0000-7000-8000-000000000002",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "nationalId": "1502************18",
   "phone": null,
   "bankAccount": null
  }
 },
 "findPolicyDifferences": {
  "status": 202,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "queued",
   "kind": "find-retroactive-differences",
   "done": 0,
   "total": null,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": null,
   "organizationId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "finishApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "completed",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 1,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getApiClient": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "clientId": "client-1",
   "name": "接口",
   "organizationId": null,
   "scopes": [
    "training:read"
   ],
   "previousSecretEndsAt": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getApprenticeship": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": null,
   "enterpriseSignedOn": null,
   "providerSignedOn": null,
   "filedOn": null,
   "startedOn": null,
   "employmentId": null,
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "sign",
    "terminate"
   ]
  }
 },
 "getApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "getAuditEntry": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "at": "2026-06-08T02:00:00.000Z",
   "actorId": "01970000-0000-7000-8000-000000000002",
   "actorKind": "staff",
   "actorName": "clerk",
   "address": "10.0.0.8",
   "requestId": "01970000-0000-7000-8000-000000000003",
   "action": "training-order.create",
   "subjectType": "training-order",
   "subjectId": "01970000-0000-7000-8000-000000000004",
   "before": null,
   "after": {
    "id": "01970000-0000-7000-8000-000000000004",
    "note": "说明",
    "level": "intermediate",
    "title": "订单",
    "number": "DD2026000001",
    "status": "draft",
    "modules": [],
    "version": 1,
    "createdAt": "2026-06-08T02:00:00.000Z",
    "createdBy": "01970000-0000-7000-8000-000000000002",
    "headcount": 30,
    "startToOn": "2026-08-07",
    "updatedAt": "2026-06-08T02:00:00.000Z",
    "wageToFen": 700000,
    "regionCode": "150203",
    "startFromOn": "2026-06-09",
    "wageFromFen": 450000,
    "enterpriseId": "01970000-0000-7000-8000-000000000005",
    "seatsAwarded": 0,
    "requiredHours": 120,
    "occupationCode": "6-31-01-03",
    "returnedReason": null,
    "budgetPerHeadFen": 300000,
    "hireCommitmentBp": 8000
   },
   "reason": null
  }
 },
 "getBankFile": {
  "status": 200,
  "type": "text/csv",
  "answer": "reference,name,account,amount,remark\r\nBF2026000001-000001,单位1,6222021234567890,1800.00,BF2026000001\r\n"
 },
 "getBankReturn": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "template": "sample-csv",
   "size": 68,
   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "lines": 1,
   "paid": 1,
   "failed": 0,
   "unknown": 0,
   "unchanged": 0,
   "open": 0,
   "refusedRow": null,
   "refusal": null,
   "jobId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getBankTemplate": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "name": "模板1",
   "payment": {
    "format": "csv",
    "columns": [
     {
      "title": "流水号",
      "source": "reference"
     }
    ],
    "encoding": "gb18030"
   },
   "returns": {
    "codes": {
     "paid": [
      "0"
     ],
     "failed": [
      "1"
     ],
     "unknown": []
    },
    "amount": {
     "at": 2
    },
    "format": "csv",
    "result": {
     "at": 3
    },
    "encoding": "gb18030",
    "reference": {
     "at": 1
    }
   },
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getBatchLineSums": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "status": "pending",
     "lines": 1,
     "sumFen": 180000
    }
   ],
   "unchanged": 0,
   "without": 0
  }
 },
 "getBooth": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "fairId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": "01970000-0000-7000-8000-000000000003",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "needs": "需求",
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getBudgetLine": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "name": "科目",
   "policyKey": "pruefung",
   "year": 2026,
   "amountFen": 1000000,
   "usedFen": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "leftFen": 1000000
  }
 },
 "getCalendarDay": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "day": "2030-01-01",
   "kind": "holiday",
   "title": "放假",
   "source": "通知",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getCertificate": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "valid",
   "number": "ZS2026000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "issuerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "issuedOn": "2026-06-08",
   "expiresOn": null,
   "source": "assessment",
   "sourceId": "01970000-0000-7000-8000-000000000004",
   "revokedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getEmployment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "personId": "01970000-0000-7000-8000-000000000002",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "startedOn": "2026-05-09",
   "endedOn": null,
   "insuredMonths": 0,
   "monthlyWageFen": null,
   "source": "other",
   "sourceId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getEnrollment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 30,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "admit",
    "withdraw",
    "reject"
   ]
  }
 },
 "getEntitlement": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "offered",
   "runId": "01970000-0000-7000-8000-000000000002",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "policyKey": "reaching-back-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000005",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "period": "once",
   "amountFen": 60000,
   "outcome": "eligible",
   "predicates": {
    "INSURED": "met"
   },
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "expiresOn": "2026-07-08",
   "place": null,
   "expiredBecause": null,
   "declinedReason": null,
   "applicationId": null,
   "sampled": false,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "accept",
    "decline"
   ]
  }
 },
 "getEntitlementNearMiss": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "personId": "01970000-0000-7000-8000-000000000002",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "runId": "01970000-0000-7000-8000-000000000005",
   "policyKey": "due-to-none",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000006",
   "predicate": "INSURED",
   "outcome": "unmet",
   "mend": "count",
   "daysLeft": null,
   "rank": 34,
   "foundAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getEntitlementRun": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "number": "MS2026000001",
   "jobId": "01970000-0000-7000-8000-000000000002",
   "policyKeys": [],
   "asOf": "2026-06-08",
   "expiresOn": "2026-07-08",
   "sampleShareBp": 500,
   "seedDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "seed": null,
   "figures": [
    {
     "due": 33,
     "new": 0,
     "gone": 0,
     "basis": "employment",
     "dueFen": 1650000,
     "keptBy": "soonest-first",
     "newFen": 0,
     "changed": 0,
     "goneFen": 0,
     "needsInfo": 0,
     "policyKey": "due-to-all",
     "nearMisses": 0,
     "waitlisted": 0,
     "waitlistedFen": 0,
     "nearMissesKept": 0
    }
   ],
   "finishedAt": "2026-06-08T02:00:00.000Z",
   "version": 8,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getEvaluationCase": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": null,
   "reviewedById": null,
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getEvaluationQuota": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "level": "advanced",
   "year": 0,
   "places": 50,
   "taken": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getEvaluationScheme": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "PJ2026000001",
   "title": "评价计划",
   "organizerId": "01970000-0000-7000-8000-000000000002",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04",
   "stipendPolicyKey": null,
   "description": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getFile": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "name": "文件.pdf",
   "format": "pdf",
   "size": 44,
   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "organizationId": null,
   "recordType": null,
   "recordId": null,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "mediaType": "application/pdf"
  }
 },
 "getFund": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "name": "资金1",
   "year": 2026,
   "source": "财政",
   "appropriatedFen": 100000000,
   "availableFen": 100000000,
   "committedFen": 0,
   "inPaymentFen": 0,
   "paidFen": 0,
   "returnedFen": 0,
   "bankTemplateId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getFundBalances": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "fundId": "01970000-0000-7000-8000-000000000001",
   "agrees": true,
   "accounts": [
    {
     "account": "source",
     "balanceFen": -100000000,
     "ledgerFen": -100000000,
     "entries": 1,
     "href": "/v1/ledger-entries?fundId=01970000-0000-7000-8000-000000000001&account=source"
    }
   ],
   "budgetLines": []
  }
 },
 "getFundPayable": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "fundId": "01970000-0000-7000-8000-000000000001",
   "payable": 0,
   "payableFen": 0,
   "without": 0,
   "committedFen": 0,
   "availableFen": 100000000
  }
 },
 "getHealth": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "status": "ok"
  }
 },
 "getIntegrityFinding": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "checkKey": "same-account",
   "severity": "block",
   "measure": 2,
   "threshold": 1,
   "related": [
    "01970000-0000-7000-8000-000000000003",
    "01970000-0000-7000-8000-000000000004"
   ],
   "foundAt": "2026-06-08T02:00:00.000Z",
   "settledById": null,
   "settledByName": null,
   "settledReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getIntegrityRule": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "checkKey": "same-phone",
   "severity": "warn",
   "limit": 5,
   "effectiveFrom": "2030-01-01",
   "source": "办法",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getInternship": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": null,
   "insuredFen": null,
   "insurancePolicyNumber": null,
   "startedOn": null,
   "endedOn": null,
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "match",
    "terminate"
   ]
  }
 },
 "getInternshipPost": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SG2026000001",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "title": "实习岗位",
   "kind": "student",
   "openings": 500,
   "filled": 0,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "allowanceFen": null,
   "board": false,
   "lodging": false,
   "transport": false,
   "place": "地点",
   "contact": "联系人",
   "description": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getJob": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "queued",
   "kind": "nothing",
   "done": 0,
   "total": 1,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": null,
   "organizationId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "getJobApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": null,
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "screen",
    "reject",
    "withdraw"
   ]
  }
 },
 "getJobFair": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit"
   ]
  }
 },
 "getKeySet": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "keys": [
    {
     "kty": "EC",
     "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
     "y": "x_FEzRu9m36HLN_tue659LNpXSLbF3C4j1M0zGfD5Gk",
     "crv": "P-256",
     "kid": "k1",
     "alg": "ES256",
     "use": "sig"
    }
   ]
  }
 },
 "getLaterCheck": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "number": "CC2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "entitlementId": "01970000-0000-7000-8000-000000000003",
   "runId": "01970000-0000-7000-8000-000000000004",
   "policyKey": "reaching-back-1",
   "beneficiaryName": "企业",
   "findings": null,
   "fileId": null,
   "checkedById": null,
   "checkedByName": null,
   "checkedAt": null,
   "consequence": null,
   "recoveryId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getLedgerEntry": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "at": "2026-06-08T02:00:00.000Z",
   "position": 62,
   "postingId": "01970000-0000-7000-8000-000000000002",
   "fundId": "01970000-0000-7000-8000-000000000003",
   "movement": "appropriate",
   "account": "available",
   "amountFen": 100000000,
   "applicationId": null,
   "paymentId": null,
   "recoveryId": null,
   "budgetLineId": null,
   "documentNumber": "文号"
  }
 },
 "getMe": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "kind": "staff",
   "name": "clerk",
   "regionCode": "150203",
   "organizationId": null,
   "roles": [
    "clerk"
   ],
   "permissions": [
    "apprenticeship:act",
    "apprenticeship:read",
    "apprenticeship:write"
   ],
   "demo": false,
   "modules": [
    "directory",
    "evaluation",
    "training"
   ]
  }
 },
 "getMetrics": {
  "status": 200,
  "type": "text/plain"
 },
 "getObjection": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "noticeId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "channel": "staff",
   "raisedBy": "举报人",
   "grounds": "不符合条件",
   "answer": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getOrganization": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "pending",
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": [
    "verify",
    "suspend"
   ]
  }
 },
 "getOwnPreferences": {
  "status": 200,
  "type": "application/json",
  "answer": {}
 },
 "getPayment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "pending",
   "reference": "BF2026000001-000001",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "amountFen": 180000,
   "covers": {
    "of": 1,
    "parts": [
     {
      "on": "2026-06-08",
      "key": "once",
      "nth": 1,
      "amountFen": 180000
     }
    ]
   },
   "payeeName": "单位1",
   "settledAt": null,
   "failure": null,
   "replacesId": null,
   "budgetLineId": null,
   "queriedAt": null,
   "queriedById": null,
   "claimedFen": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "payeeAccount": "************0018",
   "allowedActions": []
  }
 },
 "getPaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 1,
   "declaredSumFen": 180000,
   "skippedCount": 1,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": null,
   "sentAt": null,
   "returnedAt": null,
   "jobId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": []
  }
 },
 "getPaymentBatchVoucher": {
  "status": 200,
  "type": "text/html"
 },
 "getPaymentVoucher": {
  "status": 200,
  "type": "text/html"
 },
 "getPerson": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "realName": "人1",
   "sex": "female",
   "birthDate": "1994-05-01",
   "degree": null,
   "collegeId": null,
   "major": "专业",
   "graduatedOn": null,
   "homeRegionCode": null,
   "occupationCode": null,
   "skillLevel": null,
   "skills": [],
   "registeredById": "01970000-0000-7000-8000-000000000002",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "nationalId": "1502************18",
   "phone": null,
   "bankAccount": null
  }
 },
 "getPolicy": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "key": "pruefung-1",
   "regionCode": "150203",
   "title": "订单班培训补贴",
   "titleEn": "Order-class training subsidy",
   "beneficiary": "organization",
   "versions": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "status": "draft",
     "effectiveTo": null,
     "effectiveFrom": "2022-01-01",
     "versionNumber": "2023"
    }
   ],
   "inForce": null,
   "on": "2026-06-08"
  }
 },
 "getPolicyRetroaction": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "jobId": null,
   "openingJobId": null,
   "losing": {
    "count": 0,
    "sumFen": 0
   },
   "opened": {
    "count": 0,
    "sumFen": 0
   },
   "unclear": 0,
   "waiting": {
    "count": 0,
    "sumFen": 0
   },
   "openable": {
    "count": 0,
    "sumFen": 0
   },
   "underWay": {
    "count": 0,
    "sumFen": 0
   },
   "digest": "bJ5x0sJ8Vj3w"
  }
 },
 "getPolicySuccession": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "next": null,
   "approved": 0
  }
 },
 "getPolicyText": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "document": {
    "key": "text-1",
    "basis": "employment",
    "title": {
     "zh": "政策"
    },
    "amount": {
     "tree": 50000
    },
    "anchor": {
     "fact": "employment.startedOn"
    },
    "version": "1",
    "automatic": true,
    "effective": {
     "from": "2020-01-01"
    },
    "legalBasis": [],
    "predicates": [
     {
      "id": "INSURED",
      "text": {
       "met": {
        "zh": "符合"
       },
       "unmet": {
        "zh": "不符合"
       },
       "unknown": {
        "zh": "待补充"
       }
      },
      "tree": {
       "ge": [
        {
         "fact": "employment.insuredMonths"
        }
       ]
      }
     }
    ],
    "regionCode": "150203",
    "beneficiary": "organization"
   },
   "zh": {
    "title": "政策",
    "lines": [
     {
      "section": "基本情况",
      "text": "《政策》自2020年1月1日起施行。"
     }
    ],
    "tables": []
   },
   "en": {
    "title": "政策",
    "lines": [
     {
      "section": "Basics",
      "text": "\"政策\" is in force from 1 January 2020."
     }
    ],
    "tables": []
   }
  }
 },
 "getPolicyVersion": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "policyKey": "pruefung-1",
   "versionNumber": "2023",
   "title": "订单班培训补贴",
   "titleEn": "Order-class training subsidy",
   "beneficiary": "organization",
   "basis": "enrollment",
   "effectiveFrom": "2022-01-01",
   "effectiveTo": null,
   "automatic": true,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "editedById": "01970000-0000-7000-8000-000000000002",
   "retroactiveReason": null,
   "retroactiveJobId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getPredicateOverride": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "proposed",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "predicate": "HOURS",
   "member": "",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000003",
   "expiresOn": "2026-07-08",
   "proposedByName": "reviewer",
   "grantedById": null,
   "grantedByName": null,
   "answer": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getProposal": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "orderId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "方案",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "select",
    "decline",
    "withdraw"
   ]
  }
 },
 "getPublicNotice": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "GS2026000001",
   "title": "公示",
   "workdays": 5,
   "startsOn": "2026-06-08",
   "endsOn": "2026-06-15",
   "endCertain": true,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "close"
   ]
  }
 },
 "getPublicPolicy": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "key": "kundulun-order-class-training",
   "regionCode": "150203",
   "title": "订单班培训补贴",
   "titleEn": "Order-class training subsidy",
   "beneficiary": "organization",
   "inForce": {
    "id": "01970000-0000-7000-8000-000000000001",
    "versionNumber": "2023",
    "status": "published",
    "effectiveFrom": "2022-01-01",
    "effectiveTo": null
   },
   "on": "2026-06-08",
   "versions": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "versionNumber": "2023",
     "status": "published",
     "effectiveFrom": "2022-01-01",
     "effectiveTo": null
    }
   ],
   "document": {
    "key": "kundulun-order-class-training",
    "basis": "enrollment",
    "title": {
     "en": "Order-class training subsidy",
     "zh": "订单班培训补贴"
    },
    "amount": {
     "tree": {
      "lookup": [
       "rates"
      ]
     }
    },
    "anchor": {
     "fact": "enrollment.passedOn"
    },
    "tables": {
     "rates": {
      "keys": [
       {
        "name": "level",
        "type": "text",
        "title": {
         "en": "level",
         "zh": "等级"
        }
       }
      ],
      "title": {
       "en": "amount per trainee",
       "zh": "每人标准"
      },
      "columns": [
       {
        "name": "amount",
        "type": "money",
        "title": {
         "en": "amount",
         "zh": "金额"
        }
       }
      ],
      "periods": [
       {
        "to": "2024-01-01",
        "from": "2022-01-01",
        "rows": [
         {
          "give": [
           100000
          ],
          "when": [
           "junior"
          ]
         }
        ]
       }
      ]
     }
    },
    "$schema": "../packages/policy/policy.schema.json",
    "version": "2023",
    "examples": [
     {
      "id": "placed in 2023",
      "asOf": "2023-08-01",
      "facts": {},
      "expect": {
       "failed": [],
       "outcome": "eligible",
       "amountFen": 150000
      }
     }
    ],
    "schedule": {
     "kind": "once"
    },
    "automatic": true,
    "effective": {
     "from": "2022-01-01"
    },
    "legalBasis": [
     {
      "note": "企业订单、劳动者选单、政府买单； 标准为示例，由区人社局确定",
      "title": "昆都仑区订单班培训补贴"
     }
    ],
    "parameters": {
     "hoursShare": {
      "type": "number",
      "title": {
       "en": "least share of hours",
       "zh": "最低出勤比例"
      },
      "values": [
       {
        "from": "2022-01-01",
        "value": 0.8
       }
      ]
     },
     "placementMonths": {
      "type": "integer",
      "title": {
       "en": "months to be placed in",
       "zh": "上岗期限"
      },
      "values": [
       {
        "from": "2022-01-01",
        "value": 6
       }
      ]
     }
    },
    "predicates": [
     {
      "id": "PLACED",
      "text": {
       "met": {
        "en": "Met: the trainee passed and was placed",
        "zh": "符合：学员考核合格并已上岗"
       },
       "unmet": {
        "en": "Not met: the trainee passed and was placed",
        "zh": "不符合：学员考核合格并已上岗"
       },
       "unknown": {
        "en": "More information is needed: the trainee passed and was placed",
        "zh": "需要补充资料才能判断：学员考核合格并已上岗"
       }
      },
      "tree": {
       "eq": [
        {
         "fact": "enrollment.status"
        }
       ]
      },
      "title": {
       "en": "the trainee passed and was placed",
       "zh": "学员考核合格并已上岗"
      },
      "evidence": [
       "placement-record"
      ]
     }
    ],
    "regionCode": "150203",
    "applyWithin": {
     "id": "IN_TIME",
     "of": {
      "fact": "enrollment.placedOn"
     },
     "months": 12
    },
    "beneficiary": "organization",
    "conventions": [
     {
      "id": "rates",
      "text": {
       "en": "The amounts are a fixture; raised from 2024",
       "zh": "金额为示例标准，2024年起调整"
      },
      "choice": "fixture"
     }
    ],
    "exampleFacts": {
     "grants": [],
     "class.kind": "order",
     "person.age": 24,
     "enrollment.level": "intermediate",
     "order.regionCode": "150203",
     "certificate.level": "intermediate",
     "enrollment.status": "placed",
     "enrollment.passedOn": "2023-06-20",
     "enrollment.placedOn": "2023-07-01",
     "enrollment.hoursShare": "0.95",
     "certificate.occupation": "pv_technician"
    }
   },
   "zh": {
    "title": "订单班培训补贴",
    "lines": [
     {
      "section": "基本情况",
      "text": "《订单班培训补贴》自2022年1月1日起施行。"
     }
    ],
    "tables": [
     {
      "title": "最低出勤比例",
      "period": "",
      "head": [
       "执行期间",
       "标准"
      ],
      "rows": [
       [
        "2022年1月1日起",
        "80%"
       ]
      ]
     }
    ]
   },
   "en": {
    "title": "Order-class training subsidy",
    "lines": [
     {
      "section": "Basics",
      "text": "\"Order-class training subsidy\" is in force from 1 January 2022."
     }
    ],
    "tables": [
     {
      "title": "least share of hours",
      "period": "",
      "head": [
       "Period",
       "Value"
      ],
      "rows": [
       [
        "from 1 January 2022",
        "80%"
       ]
      ]
     }
    ]
   },
   "facts": [
    {
     "path": "enrollment.status",
     "type": "enum",
     "title": {
      "zh": "学员报名状态",
      "en": "Enrollment: status"
     },
     "register": "training",
     "codes": [
      {
       "code": "applied",
       "zh": "已报名",
       "en": "Applied"
      }
     ]
    }
   ]
  }
 },
 "getPublishedNotice": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "number": "GS2026000001",
   "title": "公示",
   "regionCode": "150203",
   "startsOn": "2026-06-08",
   "endsOn": "2026-06-15",
   "endCertain": true,
   "status": "published"
  }
 },
 "getReadiness": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "status": "ready"
  }
 },
 "getRecovery": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "number": "ZJ2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "paymentId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000005",
   "amountFen": 60000,
   "receivedFen": 0,
   "lostFen": 0,
   "writtenOffByName": null,
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "owedFen": 60000,
   "allowedActions": []
  }
 },
 "getRecoveryInstalment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "recoveryId": "01970000-0000-7000-8000-000000000002",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "sequence": 1,
   "dueOn": "2026-07-06",
   "amountFen": 20000,
   "receivedFen": 0,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getRetroactiveDifference": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "policyVersionId": "01970000-0000-7000-8000-000000000003",
   "organizationId": "01970000-0000-7000-8000-000000000004",
   "beneficiaryName": "企业",
   "grantedFen": 50000,
   "shouldBeFen": 60000,
   "differenceFen": 10000,
   "proposal": "top_up",
   "supplementId": null,
   "refusal": null,
   "foundAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "getSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "getSubsidyDecision": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "facts": {
    "grants": [],
    "class.kind": "order",
    "person.age": 32,
    "person.sex": "male",
    "class.endOn": "2026-07-18",
    "class.hours": 120,
    "class.seats": 1,
    "class.status": "running",
    "order.number": "DD2026000001",
    "person.major": "专业",
    "class.startOn": "2026-06-08",
    "person.degree": null,
    "provider.kind": "training_provider",
    "provider.size": null,
    "order.headcount": 1,
    "class.seatsTaken": 1,
    "enrollment.level": "intermediate",
    "enrollment.score": 80,
    "order.regionCode": "150203",
    "person.birthDate": "1994-03-02",
    "certificate.level": "intermediate",
    "employment.source": "order-class",
    "enrollment.status": "placed",
    "person.occupation": null,
    "person.regionCode": "150203",
    "person.skillLevel": null,
    "provider.verified": true,
    "certificate.source": "assessment",
    "certificate.status": "valid",
    "class.pricePerHead": 200000,
    "employment.endedOn": null,
    "person.employments": [
     {
      "id": "01970000-0000-7000-8000-000000000001",
      "source": "order-class",
      "endedOn": null,
      "startedOn": "2026-06-08",
      "monthlyWage": null,
      "insuredMonths": 0
     }
    ],
    "person.enrollments": [
     {
      "id": "01970000-0000-7000-8000-000000000002",
      "score": 80,
      "status": "placed",
      "passedOn": "2026-06-08",
      "placedOn": "2026-06-08",
      "classKind": "order",
      "classEndOn": "2026-07-18",
      "classHours": 120,
      "classLevel": "intermediate",
      "classSeats": 1,
      "hoursShare": "0.91666666666666666667",
      "classStatus": "running",
      "completedOn": "2026-06-08",
      "classStartOn": "2026-06-08",
      "hoursAttended": 110,
      "classSeatsTaken": 1,
      "classPricePerHead": 200000,
      "classOccupationCode": "6-31-01-03"
     }
    ],
    "person.graduatedOn": null,
    "enrollment.passedOn": "2026-06-08",
    "enrollment.placedOn": "2026-06-08",
    "person.certificates": [
     {
      "id": "01970000-0000-7000-8000-000000000003",
      "level": "intermediate",
      "source": "assessment",
      "status": "valid",
      "issuedOn": "2026-06-08",
      "expiresOn": null,
      "occupation": "6-31-01-03"
     }
    ],
    "provider.regionCode": "150203",
    "certificate.issuedOn": "2026-06-08",
    "class.occupationCode": "6-31-01-03",
    "employment.startedOn": "2026-06-08",
    "certificate.expiresOn": null,
    "enrollment.hoursShare": "0.91666666666666666667",
    "person.homeRegionCode": null,
    "provider.industryCode": null,
    "certificate.occupation": "6-31-01-03",
    "employment.monthlyWage": null,
    "enrollment.completedOn": "2026-06-08",
    "employment.insuredMonths": 0,
    "enrollment.hoursAttended": 110
   },
   "decision": {
    "key": "kundulun-order-class-training",
    "asOf": "2026-06-08",
    "failed": [],
    "inKind": [],
    "limits": [],
    "missing": [],
    "outcome": "eligible",
    "unknown": [],
    "version": "2023",
    "currency": "CNY",
    "recovery": [],
    "schedule": [
     {
      "key": "once",
      "state": "due",
      "amountFen": 180000
     }
    ],
    "stacking": [],
    "amountFen": 180000,
    "anchorDate": "2026-06-08",
    "grantedFen": 0,
    "nearMisses": [],
    "predicates": [
     {
      "id": "PLACED",
      "seen": [
       {
        "fact": "enrollment.status",
        "value": "placed"
       }
      ],
      "text": {
       "en": "Met: the trainee passed and was placed",
       "zh": "符合：学员考核合格并已上岗"
      },
      "outcome": "met",
      "evidence": [
       "placement-record"
      ],
      "severity": "blocking"
     }
    ],
    "amountSteps": [
     {
      "name": "rates",
      "node": "lookup",
      "text": {
       "en": "the \"amount per trainee\" for Enrollment: skill level",
       "zh": "“每人标准”（按培训技能等级查表）"
      },
      "type": "money",
      "value": 180000,
      "pointer": "/amount/tree"
     }
    ],
    "entitledFen": 180000,
    "overpaidFen": 0
   },
   "members": [],
   "stated": {},
   "statable": [],
   "evidence": {
    "placement-record": {
     "zh": "上岗记录",
     "en": "placement record"
    },
    "certificate": {
     "zh": "证书",
     "en": "certificate"
    },
    "attendance": {
     "zh": "考勤记录",
     "en": "attendance record"
    }
   },
   "reading": {
    "zh": {
     "title": "订单班培训补贴",
     "lines": [
      {
       "section": "基本情况",
       "text": "《订单班培训补贴》自2022年1月1日起施行。"
      }
     ],
     "tables": [
      {
       "title": "最低出勤比例",
       "period": "",
       "head": [
        "执行期间",
        "标准"
       ],
       "rows": [
        [
         "2022年1月1日起",
         "80%"
        ]
       ]
      }
     ]
    },
    "en": {
     "title": "Order-class training subsidy",
     "lines": [
      {
       "section": "Basics",
       "text": "\"Order-class training subsidy\" is in force from 1 January 2022."
      }
     ],
     "tables": [
      {
       "title": "least share of hours",
       "period": "",
       "head": [
        "Period",
        "Value"
       ],
       "rows": [
        [
         "from 1 January 2022",
         "80%"
        ]
       ]
      }
     ]
    }
   },
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "versionEnded": null,
   "funding": null
  }
 },
 "getSubsidyDifference": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "shouldBeFen": 180000,
   "dueSoFarFen": 180000,
   "grantedFen": 0,
   "paidFen": 0,
   "claimedFen": 0,
   "writtenOffFen": 0,
   "waitingFen": null,
   "topUpFen": null,
   "recoverFen": null,
   "givenUpFen": null,
   "releaseFen": null,
   "aheadFen": null,
   "differenceFen": null,
   "proposal": "open_claim",
   "recoverable": null,
   "supplementUnderWay": null,
   "heldBy": null,
   "decision": {
    "key": "kundulun-order-class-training",
    "version": "2023",
    "asOf": "2026-06-08",
    "anchorDate": "2026-06-08",
    "outcome": "eligible",
    "predicates": [
     {
      "id": "PLACED",
      "outcome": "met",
      "seen": [
       {
        "fact": "enrollment.status",
        "value": "placed"
       }
      ],
      "text": {
       "en": "Met: the trainee passed and was placed",
       "zh": "符合：学员考核合格并已上岗"
      },
      "severity": "blocking",
      "evidence": [
       "placement-record"
      ]
     }
    ],
    "failed": [],
    "unknown": [],
    "currency": "CNY",
    "entitledFen": 180000,
    "grantedFen": 0,
    "amountFen": 180000,
    "overpaidFen": 0,
    "amountSteps": [
     {
      "node": "lookup",
      "name": "rates",
      "pointer": "/amount/tree",
      "value": 180000,
      "type": "money",
      "text": {
       "zh": "“每人标准”（按培训技能等级查表）",
       "en": "the \"amount per trainee\" for Enrollment: skill level"
      }
     }
    ],
    "schedule": [
     {
      "key": "once",
      "amountFen": 180000,
      "state": "due"
     }
    ],
    "limits": [],
    "stacking": [],
    "inKind": [],
    "recovery": [],
    "nearMisses": [],
    "missing": []
   }
  }
 },
 "getSubsidyEvidence": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "kinds": [
    {
     "kind": "placement-record",
     "predicates": [
      "PLACED"
     ],
     "required": false,
     "title": {
      "zh": "上岗记录",
      "en": "placement record"
     },
     "missing": false
    }
   ],
   "files": []
  }
 },
 "getSubsidyFindings": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": []
  }
 },
 "getTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "planned",
   "number": "BJ2026000001",
   "name": "班级",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "seatsTaken": 0,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "open",
    "cancel"
   ]
  }
 },
 "getTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "getTrainingOrderFunnel": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "ordered": 30,
   "awarded": 0,
   "committed": 24,
   "proposed": 0,
   "enrolled": 0,
   "completed": 0,
   "passed": 0,
   "placed": 0,
   "retained3": 0,
   "retained6": 0,
   "retained12": 0
  }
 },
 "getUser": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "username": "user1",
   "displayName": "用户",
   "roles": [
    "clerk"
   ],
   "passwordChangedAt": "2026-06-08T02:00:00.000Z",
   "lastLoginAt": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "getWorkdayCalendar": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "year": 2004,
   "complete": false,
   "days": []
  }
 },
 "grantPredicateOverride": {
  "request": {},
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "granted",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "predicate": "HOURS",
   "member": "",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000003",
   "expiresOn": "2026-07-08",
   "proposedByName": "reviewer",
   "grantedById": "01970000-0000-7000-8000-000000000004",
   "grantedByName": "reviewer",
   "answer": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "withdraw"
   ]
  }
 },
 "hireJobApplication": {
  "request": {
   "startedOn": "2026-06-01"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "hired",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": "2026-06-01T08:00:00.000Z",
   "offeredWageFen": 1,
   "startedOn": "2026-06-01",
   "employmentId": "01970000-0000-7000-8000-000000000005",
   "endReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "importReturnsPaymentBatch": {
  "request": "reference,amount,result,reason\nBF2026000001-000001,1800.00,SUCCESS,\n",
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "template": "sample-csv",
   "size": 68,
   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "lines": 1,
   "paid": 1,
   "failed": 0,
   "unknown": 0,
   "unchanged": 0,
   "open": 0,
   "refusedRow": null,
   "refusal": null,
   "jobId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "interviewJobApplication": {
  "request": {
   "interviewAt": "2026-06-01T08:00:00Z"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "interviewing",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": "2026-06-01T08:00:00.000Z",
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "offer",
    "reject",
    "withdraw"
   ]
  }
 },
 "issueToken": {
  "request": {
   "grant_type": "client_credentials",
   "client_id": "client-1",
   "client_secret": "shown-this-once"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
   "token_type": "Bearer",
   "expires_in": 600,
   "scope": "training:read"
  }
 },
 "listApiClientHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "api-client.create",
     "actorName": "admin",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "name": "接口",
      "scopes": [
       "training:read"
      ],
      "status": "active",
      "version": 1,
      "clientId": "client-1",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "organizationId": null,
      "previousSecretEndsAt": null
     }
    }
   ]
  }
 },
 "listApiClients": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "active",
     "clientId": "c-01970000-0000-7000-8000-000000000002",
     "name": "test",
     "organizationId": null,
     "scopes": [
      "directory:read",
      "evaluation:read",
      "training:read"
     ],
     "previousSecretEndsAt": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listApprenticeshipHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "apprenticeship.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "level": "intermediate",
      "score": null,
      "status": "draft",
      "endedOn": null,
      "filedOn": null,
      "version": 1,
      "assessor": null,
      "hireKind": "new_hire",
      "personId": "01970000-0000-7000-8000-000000000003",
      "postKind": "skilled",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "endReason": null,
      "programId": "01970000-0000-7000-8000-000000000005",
      "startedOn": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "assessedOn": null,
      "personName": "人1",
      "providerId": "01970000-0000-7000-8000-000000000006",
      "regionCode": "150203",
      "employmentId": null,
      "enterpriseId": "01970000-0000-7000-8000-000000000007",
      "schoolMentor": "院校导师1",
      "certificateId": null,
      "contractMonths": 24,
      "monthlyWageFen": 480000,
      "occupationCode": "6-31-01-03",
      "enterpriseMentor": "企业导师2",
      "providerSignedOn": null,
      "apprenticeSignedOn": null,
      "enterpriseSignedOn": null
     }
    }
   ]
  }
 },
 "listApprenticeshipProgramHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "apprenticeship-program.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "name": "学徒班",
      "endOn": "2027-06-09",
      "level": "intermediate",
      "number": "XT2026000001",
      "status": "draft",
      "startOn": "2026-06-09",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "headcount": 30,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "providerId": "01970000-0000-7000-8000-000000000004",
      "regionCode": "150203",
      "termMonths": 12,
      "theoryHours": 160,
      "enterpriseId": "01970000-0000-7000-8000-000000000005",
      "agreementText": null,
      "practiceHours": 480,
      "advanceShareBp": 0,
      "occupationCode": "6-31-01-03",
      "returnedReason": null,
      "agreementNumber": "协议",
      "apprenticesFiled": 0,
      "apprenticesPerMentor": 5
     }
    }
   ]
  }
 },
 "listApprenticeshipPrograms": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "draft",
     "number": "XT2026000001",
     "name": "学徒班",
     "enterpriseId": "01970000-0000-7000-8000-000000000002",
     "providerId": "01970000-0000-7000-8000-000000000003",
     "occupationCode": "6-31-01-03",
     "level": "intermediate",
     "termMonths": 12,
     "theoryHours": 160,
     "practiceHours": 480,
     "startOn": "2026-06-09",
     "endOn": "2027-06-09",
     "headcount": 30,
     "apprenticesFiled": 0,
     "apprenticesPerMentor": 5,
     "advanceShareBp": 0,
     "agreementNumber": "协议",
     "agreementText": null,
     "returnedReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "submit",
      "cancel"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listApprenticeships": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "draft",
     "programId": "01970000-0000-7000-8000-000000000002",
     "personId": "01970000-0000-7000-8000-000000000003",
     "personName": "人1",
     "enterpriseId": "01970000-0000-7000-8000-000000000004",
     "providerId": "01970000-0000-7000-8000-000000000005",
     "occupationCode": "6-31-01-03",
     "level": "intermediate",
     "enterpriseMentor": "企业导师1",
     "schoolMentor": "院校导师2",
     "hireKind": "new_hire",
     "postKind": "skilled",
     "contractMonths": 24,
     "monthlyWageFen": 480000,
     "apprenticeSignedOn": null,
     "enterpriseSignedOn": null,
     "providerSignedOn": null,
     "filedOn": null,
     "startedOn": null,
     "employmentId": null,
     "score": null,
     "assessor": null,
     "assessedOn": null,
     "certificateId": null,
     "endedOn": null,
     "endReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "sign",
      "terminate"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listAuditEntries": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "at": "2026-06-08T02:00:00.000Z",
     "actorId": "01970000-0000-7000-8000-000000000002",
     "actorKind": "staff",
     "actorName": "admin",
     "address": "10.0.0.8",
     "requestId": "01970000-0000-7000-8000-000000000003",
     "action": "api-client.create",
     "subjectType": "api-client",
     "subjectId": "01970000-0000-7000-8000-000000000004",
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000004",
      "name": "接口",
      "scopes": [
       "training:read"
      ],
      "status": "active",
      "version": 1,
      "clientId": "client-1",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000002",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "organizationId": null,
      "previousSecretEndsAt": null
     },
     "reason": null
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listBankReturnHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "bank-return.apply",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": {
      "open": 0,
      "status": "applying"
     },
     "after": {
      "open": 0,
      "status": "applied"
     }
    }
   ]
  }
 },
 "listBankReturns": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "applied",
     "batchId": "01970000-0000-7000-8000-000000000002",
     "template": "sample-csv",
     "size": 68,
     "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     "lines": 1,
     "paid": 1,
     "failed": 0,
     "unknown": 0,
     "unchanged": 0,
     "open": 0,
     "refusedRow": null,
     "refusal": null,
     "jobId": null,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listBankTemplateHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "bank-template.create",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "name": "模板1",
      "payment": {
       "format": "csv",
       "columns": [
        {
         "title": "流水号",
         "source": "reference"
        }
       ],
       "encoding": "gb18030"
      },
      "returns": {
       "codes": {
        "paid": [
         "0"
        ],
        "failed": [
         "1"
        ],
        "unknown": []
       },
       "amount": {
        "at": 2
       },
       "format": "csv",
       "result": {
        "at": 3
       },
       "encoding": "gb18030",
       "reference": {
        "at": 1
       }
      },
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203"
     }
    }
   ]
  }
 },
 "listBankTemplateSamples": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "key": "sample-csv",
     "name": {
      "zh": "示例：通用 CSV",
      "en": "Sample: generic CSV"
     },
     "payment": {
      "format": "csv",
      "encoding": "utf-8",
      "headings": true,
      "columns": [
       {
        "title": "reference",
        "source": "reference"
       }
      ]
     },
     "returns": {
      "format": "csv",
      "encoding": "utf-8",
      "skip": 1,
      "reference": {
       "at": 1
      },
      "amount": {
       "at": 2
      },
      "result": {
       "at": 3
      },
      "reason": {
       "at": 4
      },
      "codes": {
       "paid": [
        "SUCCESS"
       ],
       "failed": [
        "FAILED"
       ],
       "unknown": [
        "UNKNOWN"
       ]
      },
      "trailer": {
       "mark": "TOTAL",
       "count": {
        "at": 2
       },
       "sum": {
        "at": 3
       },
       "required": false
      }
     }
    }
   ]
  }
 },
 "listBankTemplates": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "name": "模板1",
     "payment": {
      "format": "csv",
      "columns": [
       {
        "title": "流水号",
        "source": "reference"
       }
      ],
      "encoding": "gb18030"
     },
     "returns": {
      "codes": {
       "paid": [
        "0"
       ],
       "failed": [
        "1"
       ],
       "unknown": []
      },
      "amount": {
       "at": 2
      },
      "format": "csv",
      "result": {
       "at": 3
      },
      "encoding": "gb18030",
      "reference": {
       "at": 1
      }
     },
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listBoothHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "booth.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "needs": "需求",
      "fairId": "01970000-0000-7000-8000-000000000003",
      "hostId": "01970000-0000-7000-8000-000000000004",
      "status": "applied",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000005",
      "endReason": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "enterpriseId": "01970000-0000-7000-8000-000000000006"
     }
    }
   ]
  }
 },
 "listBooths": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "approved",
     "fairId": "01970000-0000-7000-8000-000000000002",
     "enterpriseId": "01970000-0000-7000-8000-000000000003",
     "hostId": "01970000-0000-7000-8000-000000000004",
     "needs": "需求",
     "endReason": null,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "attend"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listBudgetLineHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "budget-line.create",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "name": "科目",
      "year": 2026,
      "fundId": "01970000-0000-7000-8000-000000000003",
      "usedFen": 0,
      "version": 1,
      "amountFen": 1000000,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "policyKey": "pruefung",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203"
     }
    }
   ]
  }
 },
 "listBudgetLines": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "fundId": "01970000-0000-7000-8000-000000000002",
     "name": "科目",
     "policyKey": "pruefung",
     "year": 2026,
     "amountFen": 1000000,
     "usedFen": 0,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "leftFen": 1000000
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listCalendarDayHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "calendar-day.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "day": "2030-01-01",
      "kind": "holiday",
      "title": "放假",
      "source": "通知",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203"
     }
    }
   ]
  }
 },
 "listCalendarDays": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "day": "2030-01-01",
     "kind": "holiday",
     "title": "放假",
     "source": "通知",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listCertificateHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "certificate.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "level": "intermediate",
      "number": "ZS2026000001",
      "source": "assessment",
      "status": "valid",
      "version": 1,
      "issuedOn": "2026-06-08",
      "issuerId": "01970000-0000-7000-8000-000000000003",
      "personId": "01970000-0000-7000-8000-000000000004",
      "sourceId": "01970000-0000-7000-8000-000000000005",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000006",
      "expiresOn": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "revokedReason": null,
      "occupationCode": "6-31-01-03"
     }
    }
   ]
  }
 },
 "listCertificates": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "valid",
     "number": "ZS2026000001",
     "personId": "01970000-0000-7000-8000-000000000002",
     "issuerId": "01970000-0000-7000-8000-000000000003",
     "occupationCode": "6-31-01-03",
     "level": "intermediate",
     "issuedOn": "2026-06-08",
     "expiresOn": null,
     "source": "assessment",
     "sourceId": "01970000-0000-7000-8000-000000000004",
     "revokedReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEmploymentHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "employment.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "source": "other",
      "endedOn": null,
      "version": 1,
      "personId": "01970000-0000-7000-8000-000000000003",
      "sourceId": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "startedOn": "2026-05-09",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "insuredMonths": 0,
      "monthlyWageFen": null,
      "organizationId": "01970000-0000-7000-8000-000000000005"
     }
    }
   ]
  }
 },
 "listEmployments": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "personId": "01970000-0000-7000-8000-000000000002",
     "organizationId": "01970000-0000-7000-8000-000000000003",
     "startedOn": "2026-06-08",
     "endedOn": null,
     "insuredMonths": 0,
     "monthlyWageFen": null,
     "source": "order-class",
     "sourceId": "01970000-0000-7000-8000-000000000004",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEnrollmentHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "enrollment.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "score": null,
      "status": "applied",
      "classId": "01970000-0000-7000-8000-000000000003",
      "orderId": null,
      "version": 1,
      "assessor": null,
      "passedOn": null,
      "personId": "01970000-0000-7000-8000-000000000004",
      "placedOn": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000005",
      "endReason": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "personName": "人1",
      "promotedAt": null,
      "providerId": "01970000-0000-7000-8000-000000000006",
      "regionCode": "150203",
      "completedOn": null,
      "queueNumber": 30,
      "employmentId": null,
      "enterpriseId": null,
      "certificateId": null,
      "hoursAttended": null,
      "overlapReason": null
     }
    }
   ]
  }
 },
 "listEnrollments": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "placed",
     "classId": "01970000-0000-7000-8000-000000000002",
     "personId": "01970000-0000-7000-8000-000000000003",
     "orderId": "01970000-0000-7000-8000-000000000004",
     "providerId": "01970000-0000-7000-8000-000000000005",
     "enterpriseId": "01970000-0000-7000-8000-000000000006",
     "personName": "人1",
     "queueNumber": 1,
     "overlapReason": null,
     "hoursAttended": 110,
     "completedOn": "2026-06-08",
     "score": 80,
     "assessor": "考评员",
     "passedOn": "2026-06-08",
     "certificateId": "01970000-0000-7000-8000-000000000007",
     "placedOn": "2026-06-08",
     "employmentId": "01970000-0000-7000-8000-000000000008",
     "promotedAt": null,
     "endReason": null,
     "version": 6,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEntitlementHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "entitlement.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "status": "offered",
      "amountFen": 60000
     }
    }
   ]
  }
 },
 "listEntitlementNearMisses": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "personId": "01970000-0000-7000-8000-000000000002",
     "policyVersionId": "01970000-0000-7000-8000-000000000003",
     "organizationId": "01970000-0000-7000-8000-000000000004",
     "runId": "01970000-0000-7000-8000-000000000005",
     "policyKey": "due-to-none",
     "basis": "employment",
     "basisId": "01970000-0000-7000-8000-000000000006",
     "predicate": "INSURED",
     "outcome": "unmet",
     "mend": "count",
     "daysLeft": null,
     "rank": 18,
     "foundAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEntitlementRunHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "entitlement-run.start",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": {
      "jobId": null
     },
     "after": {
      "jobId": "01970000-0000-7000-8000-000000000002"
     }
    }
   ]
  }
 },
 "listEntitlementRuns": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "number": "MS2026000001",
     "jobId": "01970000-0000-7000-8000-000000000002",
     "policyKeys": [],
     "asOf": "2026-06-08",
     "expiresOn": "2026-07-08",
     "sampleShareBp": 500,
     "seedDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     "seed": null,
     "figures": [],
     "finishedAt": null,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEntitlements": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "offered",
     "runId": "01970000-0000-7000-8000-000000000002",
     "policyVersionId": "01970000-0000-7000-8000-000000000003",
     "policyKey": "reaching-back-1",
     "beneficiary": "organization",
     "beneficiaryId": "01970000-0000-7000-8000-000000000004",
     "beneficiaryName": "单位1",
     "personId": "01970000-0000-7000-8000-000000000005",
     "organizationId": "01970000-0000-7000-8000-000000000004",
     "basis": "employment",
     "basisId": "01970000-0000-7000-8000-000000000006",
     "period": "once",
     "amountFen": 60000,
     "outcome": "eligible",
     "predicates": {
      "INSURED": "met"
     },
     "assessedAt": "2026-06-08T02:00:00.000Z",
     "expiresOn": "2026-07-08",
     "place": null,
     "expiredBecause": null,
     "declinedReason": null,
     "applicationId": null,
     "sampled": false,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "accept",
      "decline"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEvaluationCaseHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "evaluation-case.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "level": "advanced",
      "score": null,
      "number": "SB2026000001",
      "status": "submitted",
      "quotaId": null,
      "version": 1,
      "evidence": "业绩",
      "personId": "01970000-0000-7000-8000-000000000003",
      "schemeId": "01970000-0000-7000-8000-000000000004",
      "awardedOn": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000005",
      "endReason": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "employerId": "01970000-0000-7000-8000-000000000006",
      "personName": "人1",
      "regionCode": "150203",
      "organizerId": "01970000-0000-7000-8000-000000000007",
      "reviewedById": null,
      "certificateId": null,
      "occupationCode": "6-31-01-03"
     }
    }
   ]
  }
 },
 "listEvaluationCases": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "submitted",
     "number": "SB2026000001",
     "schemeId": "01970000-0000-7000-8000-000000000002",
     "organizerId": "01970000-0000-7000-8000-000000000003",
     "personId": "01970000-0000-7000-8000-000000000004",
     "personName": "人1",
     "employerId": "01970000-0000-7000-8000-000000000005",
     "occupationCode": "6-31-01-03",
     "level": "advanced",
     "evidence": "业绩",
     "score": null,
     "reviewedById": null,
     "quotaId": null,
     "awardedOn": null,
     "certificateId": null,
     "endReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEvaluationQuotaHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "evaluation-quota.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "year": 0,
      "level": "advanced",
      "taken": 0,
      "places": 50,
      "version": 1,
      "schemeId": "01970000-0000-7000-8000-000000000003",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "organizerId": "01970000-0000-7000-8000-000000000005"
     }
    }
   ]
  }
 },
 "listEvaluationQuotas": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "schemeId": "01970000-0000-7000-8000-000000000002",
     "organizerId": "01970000-0000-7000-8000-000000000003",
     "level": "advanced",
     "year": 0,
     "places": 50,
     "taken": 1,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEvaluationSchemeHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "evaluation-scheme.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "toOn": "2027-04-04",
      "title": "评价计划",
      "fromOn": "2026-06-07",
      "number": "PJ2026000001",
      "status": "draft",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "description": null,
      "organizerId": "01970000-0000-7000-8000-000000000004",
      "stipendPolicyKey": null
     }
    }
   ]
  }
 },
 "listEvaluationSchemes": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "draft",
     "number": "PJ2026000001",
     "title": "评价计划",
     "organizerId": "01970000-0000-7000-8000-000000000002",
     "fromOn": "2026-06-07",
     "toOn": "2027-04-04",
     "stipendPolicyKey": null,
     "description": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listEvents": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "type": "organization.created",
     "module": "directory",
     "subjectType": "organization",
     "subjectId": "01970000-0000-7000-8000-000000000002",
     "regionCode": "150203",
     "organizationIds": [
      "01970000-0000-7000-8000-000000000002"
     ],
     "data": {
      "status": "pending",
      "version": 1
     },
     "position": "820.2"
    }
   ],
   "nextAfter": "820.2"
  }
 },
 "listFacts": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "basis": "person",
     "path": "person.regionCode",
     "type": "text",
     "title": {
      "zh": "人员行政区划",
      "en": "Person: region"
     },
     "register": "directory",
     "codeList": "region"
    }
   ]
  }
 },
 "listFileHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "file.download",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": null
    }
   ]
  }
 },
 "listFiles": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "name": "文件.pdf",
     "format": "pdf",
     "size": 44,
     "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     "organizationId": null,
     "recordType": null,
     "recordId": null,
     "createdBy": "01970000-0000-7000-8000-000000000002",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "mediaType": "application/pdf"
    }
   ],
   "page": {
    "nextCursor": null,
    "limit": 1
   }
  }
 },
 "listFundHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "fund.appropriate",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": {
      "status": "open"
     },
     "after": {
      "status": "open"
     }
    }
   ]
  }
 },
 "listFunds": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "open",
     "name": "资金1",
     "year": 2026,
     "source": "财政",
     "appropriatedFen": 100000000,
     "availableFen": 100000000,
     "committedFen": 0,
     "inPaymentFen": 0,
     "paidFen": 0,
     "returnedFen": 0,
     "bankTemplateId": null,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listIntegrityFindingHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "integrity-finding.find",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "measure": 2,
      "checkKey": "same-account",
      "applicationId": "01970000-0000-7000-8000-000000000002"
     }
    }
   ]
  }
 },
 "listIntegrityFindings": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "open",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "checkKey": "same-account",
     "severity": "block",
     "measure": 2,
     "threshold": 1,
     "related": [
      "01970000-0000-7000-8000-000000000003",
      "01970000-0000-7000-8000-000000000004"
     ],
     "foundAt": "2026-06-08T02:00:00.000Z",
     "settledById": null,
     "settledByName": null,
     "settledReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": null,
    "limit": 1
   }
  }
 },
 "listIntegrityRuleHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "integrity-rule.create",
     "actorName": "admin",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "limit": 5,
      "source": "办法",
      "version": 1,
      "checkKey": "same-phone",
      "severity": "warn",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "effectiveFrom": "2030-01-01"
     }
    }
   ]
  }
 },
 "listIntegrityRules": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "checkKey": "same-phone",
     "severity": "warn",
     "limit": 5,
     "effectiveFrom": "2030-01-01",
     "source": "办法",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listInternshipHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "internship.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "hostId": "01970000-0000-7000-8000-000000000003",
      "postId": "01970000-0000-7000-8000-000000000004",
      "status": "applied",
      "contact": "联系人",
      "endedOn": null,
      "insurer": null,
      "version": 1,
      "personId": "01970000-0000-7000-8000-000000000005",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000006",
      "endReason": null,
      "startedOn": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "employedOn": null,
      "insuredFen": null,
      "needsBoard": false,
      "personName": "人1",
      "regionCode": "150203",
      "employmentId": null,
      "needsLodging": false,
      "needsTransport": false,
      "insurancePolicyNumber": null
     }
    }
   ]
  }
 },
 "listInternshipPostHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "internship-post.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "kind": "student",
      "toOn": "2026-09-06",
      "board": false,
      "place": "地点",
      "title": "实习岗位",
      "filled": 0,
      "fromOn": "2026-06-09",
      "hostId": "01970000-0000-7000-8000-000000000003",
      "number": "SG2026000001",
      "status": "draft",
      "contact": "联系人",
      "lodging": false,
      "version": 1,
      "openings": 500,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "transport": false,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "description": null,
      "allowanceFen": null
     }
    }
   ]
  }
 },
 "listInternshipPosts": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "draft",
     "number": "SG2026000001",
     "hostId": "01970000-0000-7000-8000-000000000002",
     "title": "实习岗位",
     "kind": "student",
     "openings": 500,
     "filled": 0,
     "fromOn": "2026-06-09",
     "toOn": "2026-09-06",
     "allowanceFen": null,
     "board": false,
     "lodging": false,
     "transport": false,
     "place": "地点",
     "contact": "联系人",
     "description": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listInternships": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "applied",
     "postId": "01970000-0000-7000-8000-000000000002",
     "personId": "01970000-0000-7000-8000-000000000003",
     "personName": "人1",
     "hostId": "01970000-0000-7000-8000-000000000004",
     "contact": "联系人",
     "needsBoard": false,
     "needsLodging": false,
     "needsTransport": false,
     "insurer": null,
     "insuredFen": null,
     "insurancePolicyNumber": null,
     "startedOn": null,
     "endedOn": null,
     "employedOn": null,
     "employmentId": null,
     "endReason": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "match",
      "terminate"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listJobApplicationHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "job-application.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "fairId": null,
      "status": "submitted",
      "version": 1,
      "personId": "01970000-0000-7000-8000-000000000003",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "endReason": null,
      "postingId": "01970000-0000-7000-8000-000000000005",
      "startedOn": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "personName": "人1",
      "regionCode": "150203",
      "interviewAt": null,
      "employmentId": null,
      "enterpriseId": "01970000-0000-7000-8000-000000000006",
      "offeredWageFen": null
     }
    }
   ]
  }
 },
 "listJobApplications": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "interviewing",
     "postingId": "01970000-0000-7000-8000-000000000002",
     "personId": "01970000-0000-7000-8000-000000000003",
     "personName": "人1",
     "enterpriseId": "01970000-0000-7000-8000-000000000004",
     "fairId": null,
     "interviewAt": "2026-06-01T08:00:00.000Z",
     "offeredWageFen": null,
     "startedOn": null,
     "employmentId": null,
     "endReason": null,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "offer",
      "reject",
      "withdraw"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listJobFairHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "job-fair.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "kind": "onsite",
      "place": "市场",
      "route": null,
      "title": "招聘会",
      "endsAt": "2026-06-11T09:00:00.000Z",
      "hostId": "01970000-0000-7000-8000-000000000003",
      "number": "ZP2026000001",
      "status": "draft",
      "version": 1,
      "startsAt": "2026-06-11T01:00:00.000Z",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "boothsTaken": 0,
      "description": null,
      "boothCapacity": 1000
     }
    }
   ]
  }
 },
 "listJobFairs": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "draft",
     "number": "ZP2026000001",
     "kind": "onsite",
     "title": "招聘会",
     "hostId": "01970000-0000-7000-8000-000000000002",
     "startsAt": "2026-06-11T01:00:00.000Z",
     "endsAt": "2026-06-11T09:00:00.000Z",
     "place": "市场",
     "route": null,
     "description": null,
     "boothCapacity": 1000,
     "boothsTaken": 0,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listJobHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "job.create",
     "actorName": "system",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "done": 0,
      "kind": "nothing",
      "error": null,
      "total": 1,
      "result": null,
      "status": "queued",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "startedAt": null,
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "finishedAt": null,
      "regionCode": "150203",
      "organizationId": null
     }
    }
   ]
  }
 },
 "listJobPostingHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "job-posting.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "term": "fixed",
      "level": null,
      "place": "地点",
      "title": "岗位",
      "degree": null,
      "filled": 0,
      "number": "GW2026000001",
      "status": "draft",
      "version": 1,
      "openings": 500,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "wageToFen": 700000,
      "regionCode": "150203",
      "description": null,
      "wageFromFen": 450000,
      "enterpriseId": "01970000-0000-7000-8000-000000000004",
      "validUntilOn": "2026-07-08",
      "occupationCode": "6-31-01-03",
      "returnedReason": null
     }
    }
   ]
  }
 },
 "listJobPostings": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "published",
     "number": "GW2026000001",
     "enterpriseId": "01970000-0000-7000-8000-000000000002",
     "title": "岗位",
     "occupationCode": "6-31-01-03",
     "openings": 500,
     "filled": 0,
     "wageFromFen": 450000,
     "wageToFen": 700000,
     "degree": null,
     "level": null,
     "place": "地点",
     "term": "fixed",
     "validUntilOn": "2026-07-08",
     "description": null,
     "returnedReason": null,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "pause",
      "close"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listJobs": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "queued",
     "kind": "sweep-entitlements",
     "done": 0,
     "total": 7,
     "result": null,
     "error": null,
     "startedAt": null,
     "finishedAt": null,
     "organizationId": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "cancel"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listLaterCheckHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "later-check.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "runId": "01970000-0000-7000-8000-000000000003",
      "fileId": null,
      "number": "CC2026000001",
      "status": "open",
      "version": 1,
      "findings": null,
      "checkedAt": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "policyKey": "reaching-back-1",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "recoveryId": null,
      "regionCode": "150203",
      "checkedById": null,
      "consequence": null,
      "applicationId": "01970000-0000-7000-8000-000000000005",
      "checkedByName": null,
      "entitlementId": "01970000-0000-7000-8000-000000000006",
      "beneficiaryName": "企业"
     }
    }
   ]
  }
 },
 "listLaterChecks": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "failed",
     "number": "CC2026000001",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "entitlementId": "01970000-0000-7000-8000-000000000003",
     "runId": "01970000-0000-7000-8000-000000000004",
     "policyKey": "large-1",
     "beneficiaryName": "企业",
     "findings": "理由充分，情况属实",
     "fileId": null,
     "checkedById": "01970000-0000-7000-8000-000000000005",
     "checkedByName": "reviewer",
     "checkedAt": "2026-06-08T02:00:00.000Z",
     "consequence": "returned",
     "recoveryId": null,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listLedgerEntries": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "at": "2026-06-08T02:00:00.000Z",
     "position": 96,
     "postingId": "01970000-0000-7000-8000-000000000002",
     "fundId": "01970000-0000-7000-8000-000000000003",
     "movement": "settle",
     "account": "paid",
     "amountFen": 180000,
     "applicationId": "01970000-0000-7000-8000-000000000004",
     "paymentId": "01970000-0000-7000-8000-000000000005",
     "recoveryId": null,
     "budgetLineId": null,
     "documentNumber": "BF2026000001"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listObjectionHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "objection.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "answer": null,
      "status": "open",
      "channel": "staff",
      "grounds": "不符合条件",
      "version": 1,
      "noticeId": "01970000-0000-7000-8000-000000000003",
      "raisedBy": "举报人",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "applicationId": "01970000-0000-7000-8000-000000000005"
     }
    }
   ]
  }
 },
 "listObjections": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "open",
     "noticeId": "01970000-0000-7000-8000-000000000002",
     "applicationId": "01970000-0000-7000-8000-000000000003",
     "channel": "staff",
     "raisedBy": "举报人",
     "grounds": "不符合条件",
     "answer": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listOccupations": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "code": "2-02-07-02",
     "zh": "机械制造工程技术人员",
     "en": "Mechanical manufacturing engineer"
    }
   ]
  }
 },
 "listOrganizationHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "organization.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "kind": "enterprise",
      "name": "单位",
      "size": null,
      "uscc": "150299197501029002",
      "status": "pending",
      "address": "地址",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "bankAccount": null,
      "contactName": "联系人",
      "contactPhone": null,
      "industryCode": null
     }
    }
   ]
  }
 },
 "listOrganizations": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "verified",
     "name": "单位1",
     "kind": "training_provider",
     "uscc": "150299197501029002",
     "industryCode": null,
     "size": null,
     "contactName": null,
     "contactPhone": null,
     "address": null,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "bankAccount": "************0018",
     "allowedActions": [
      "suspend"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPaymentBatchHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "payment-batch.fill",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": {
      "status": "filling",
      "skippedCount": 0
     },
     "after": {
      "status": "draft",
      "skippedCount": 1
     }
    }
   ]
  }
 },
 "listPaymentBatches": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "sent",
     "number": "BF2026000001",
     "fundId": "01970000-0000-7000-8000-000000000002",
     "declaredCount": 1,
     "declaredSumFen": 180000,
     "skippedCount": 2,
     "paidCount": 1,
     "paidFen": 180000,
     "failedCount": 0,
     "failedFen": 0,
     "createdBy": "01970000-0000-7000-8000-000000000003",
     "changedById": null,
     "changedByIds": null,
     "lockedById": "01970000-0000-7000-8000-000000000004",
     "sentAt": "2026-06-08T02:00:00.000Z",
     "returnedAt": "2026-06-08T02:00:00.000Z",
     "jobId": null,
     "version": 6,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "templateName": "sample-csv",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPaymentHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": []
  }
 },
 "listPaymentPurposes": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "paymentId": "01970000-0000-7000-8000-000000000001",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "applicationNumber": "SQ2026000001",
     "policy": {
      "en": "Order-class training subsidy",
      "zh": "订单班培训补贴"
     },
     "concerns": "人1",
     "personId": "01970000-0000-7000-8000-000000000003"
    }
   ]
  }
 },
 "listPayments": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "removed",
     "reference": "BF2026000001-000001",
     "batchId": "01970000-0000-7000-8000-000000000002",
     "applicationId": "01970000-0000-7000-8000-000000000003",
     "fundId": "01970000-0000-7000-8000-000000000004",
     "amountFen": 180000,
     "covers": {
      "of": 1,
      "parts": [
       {
        "on": "2026-06-08",
        "key": "once",
        "nth": 1,
        "amountFen": 180000
       }
      ]
     },
     "payeeName": "单位1",
     "settledAt": null,
     "failure": null,
     "replacesId": null,
     "budgetLineId": null,
     "queriedAt": null,
     "queriedById": null,
     "claimedFen": 0,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "payeeAccount": "************0018",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPeople": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "realName": "人1",
     "sex": "female",
     "birthDate": "1994-05-01",
     "degree": null,
     "collegeId": null,
     "major": "专业",
     "graduatedOn": null,
     "homeRegionCode": null,
     "occupationCode": null,
     "skillLevel": null,
     "skills": [],
     "registeredById": "01970000-0000-7000-8000-000000000002",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "nationalId": "1502************18",
     "phone": null,
     "bankAccount": null
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPersonHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "person.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "sex": "female",
      "major": "专业",
      "phone": null,
      "degree": null,
      "skills": [],
      "version": 1,
      "realName": "人1",
      "birthDate": "1994-05-01",
      "collegeId": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "nationalId": "***",
      "regionCode": "150203",
      "skillLevel": null,
      "bankAccount": null,
      "graduatedOn": null,
      "homeRegionCode": null,
      "occupationCode": null,
      "registeredById": "01970000-0000-7000-8000-000000000004"
     }
    }
   ]
  }
 },
 "listPolicies": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "key": "due-to-all",
     "regionCode": "150203",
     "title": "政策",
     "titleEn": null,
     "beneficiary": "organization",
     "versions": [
      {
       "id": "01970000-0000-7000-8000-000000000001",
       "status": "published",
       "effectiveTo": null,
       "effectiveFrom": "2020-01-01",
       "versionNumber": "1"
      }
     ],
     "inForce": {
      "id": "01970000-0000-7000-8000-000000000001",
      "status": "published",
      "effectiveTo": null,
      "effectiveFrom": "2020-01-01",
      "versionNumber": "1"
     },
     "on": "2026-06-08"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPolicyVersionHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "policy-version.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "basis": "enrollment",
      "title": "订单班培训补贴",
      "status": "draft",
      "titleEn": "Order-class training subsidy",
      "version": 1,
      "automatic": true,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "policyKey": "pruefung-1",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "editedById": "01970000-0000-7000-8000-000000000003",
      "regionCode": "150203",
      "beneficiary": "organization",
      "effectiveTo": null,
      "effectiveFrom": "2022-01-01",
      "versionNumber": "2023",
      "retroactiveJobId": null,
      "retroactiveReason": null
     }
    }
   ]
  }
 },
 "listPolicyVersions": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "published",
     "policyKey": "reaching-back-1",
     "versionNumber": "2",
     "title": "政策",
     "titleEn": null,
     "beneficiary": "organization",
     "basis": "employment",
     "effectiveFrom": "2020-02-01",
     "effectiveTo": null,
     "automatic": true,
     "createdBy": "01970000-0000-7000-8000-000000000002",
     "editedById": "01970000-0000-7000-8000-000000000002",
     "retroactiveReason": "提标",
     "retroactiveJobId": "01970000-0000-7000-8000-000000000003",
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPredicateOverrideHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "predicate-override.create",
     "actorName": "reviewer",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "answer": null,
      "fileId": "01970000-0000-7000-8000-000000000003",
      "member": "",
      "reason": "签到表可证",
      "status": "proposed",
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "expiresOn": "2026-07-08",
      "predicate": "HOURS",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "grantedById": null,
      "applicationId": "01970000-0000-7000-8000-000000000005",
      "grantedByName": null,
      "proposedByName": "reviewer"
     }
    }
   ]
  }
 },
 "listPredicateOverrides": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "granted",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "predicate": "HOURS",
     "member": "",
     "reason": "签到表可证",
     "fileId": "01970000-0000-7000-8000-000000000003",
     "expiresOn": "2026-07-08",
     "proposedByName": "reviewer",
     "grantedById": "01970000-0000-7000-8000-000000000004",
     "grantedByName": "reviewer",
     "answer": null,
     "version": 2,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listProposalHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "proposal.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "plan": "方案",
      "endOn": "2026-07-10",
      "seats": 10,
      "status": "submitted",
      "orderId": "01970000-0000-7000-8000-000000000003",
      "startOn": "2026-06-10",
      "version": 1,
      "teachers": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "providerId": "01970000-0000-7000-8000-000000000005",
      "regionCode": "150203",
      "enterpriseId": "01970000-0000-7000-8000-000000000006",
      "seatsPlanned": 0,
      "pricePerHeadFen": 280000
     }
    }
   ]
  }
 },
 "listProposals": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "selected",
     "orderId": "01970000-0000-7000-8000-000000000002",
     "providerId": "01970000-0000-7000-8000-000000000003",
     "enterpriseId": "01970000-0000-7000-8000-000000000004",
     "plan": "理论40课时，实操80课时",
     "teachers": null,
     "pricePerHeadFen": 280000,
     "seats": 1,
     "seatsPlanned": 1,
     "startOn": "2026-06-10",
     "endOn": "2026-07-10",
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublicInternshipPosts": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "number": "SG2026000001",
     "regionCode": "150203",
     "title": "实习岗位",
     "kind": "student",
     "openings": 500,
     "filled": 1,
     "fromOn": "2026-06-09",
     "toOn": "2026-09-06",
     "place": "地点",
     "allowanceFen": null,
     "board": false,
     "lodging": false,
     "transport": false,
     "description": null,
     "organizationName": "企业"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublicJobFairs": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "number": "ZP2026000001",
     "status": "published",
     "regionCode": "150203",
     "kind": "onsite",
     "title": "招聘会",
     "startsAt": "2026-06-11T01:00:00.000Z",
     "endsAt": "2026-06-11T09:00:00.000Z",
     "place": "市场",
     "route": null,
     "description": null,
     "boothCapacity": 1000,
     "boothsTaken": 1,
     "organizationName": "机构"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublicJobPostings": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "number": "GW2026000001",
     "regionCode": "150203",
     "title": "岗位",
     "occupationCode": "6-31-01-03",
     "openings": 500,
     "wageFromFen": 450000,
     "wageToFen": 700000,
     "place": "地点",
     "term": "fixed",
     "validUntilOn": "2026-07-08",
     "degree": null,
     "level": null,
     "description": null,
     "filled": 0,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "organizationName": "企业"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublicNoticeHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "public-notice.publish",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": {
      "endsOn": null,
      "status": "draft",
      "startsOn": null,
      "endCertain": true
     },
     "after": {
      "endsOn": "2026-06-15",
      "status": "published",
      "startsOn": "2026-06-08",
      "endCertain": true
     }
    }
   ]
  }
 },
 "listPublicNoticeLines": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "number": "SQ2026000001",
     "beneficiary": "单位1",
     "trainee": "Q****************6",
     "policy": "订单班培训补贴",
     "amountFen": 180000
    }
   ],
   "page": {
    "nextCursor": null,
    "limit": 1
   }
  }
 },
 "listPublicNotices": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "closed",
     "number": "GS2026000001",
     "title": "公示",
     "workdays": 5,
     "startsOn": "2026-05-09",
     "endsOn": "2026-05-19",
     "endCertain": true,
     "version": 3,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublicPolicies": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "key": "due-to-all",
     "regionCode": "150203",
     "title": "政策",
     "titleEn": null,
     "beneficiary": "organization",
     "inForce": {
      "id": "01970000-0000-7000-8000-000000000001",
      "status": "published",
      "effectiveTo": null,
      "effectiveFrom": "2020-01-01",
      "versionNumber": "1"
     },
     "on": "2026-06-08"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listPublishedNotices": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "number": "GS2026000001",
     "title": "公示",
     "regionCode": "150203",
     "startsOn": "2026-05-09",
     "endsOn": "2026-05-19",
     "endCertain": true,
     "status": "closed"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listRecoveries": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "open",
     "number": "ZJ2026000001",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "paymentId": "01970000-0000-7000-8000-000000000003",
     "fundId": "01970000-0000-7000-8000-000000000004",
     "organizationId": "01970000-0000-7000-8000-000000000005",
     "amountFen": 60000,
     "receivedFen": 0,
     "lostFen": 0,
     "writtenOffByName": null,
     "reason": "未满服务期",
     "dueOn": "2026-09-06",
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "owedFen": 60000,
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listRecoveryHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "recovery.create",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "dueOn": "2026-09-06",
      "fundId": "01970000-0000-7000-8000-000000000003",
      "number": "ZJ2026000001",
      "reason": "未满服务期",
      "status": "open",
      "version": 1,
      "amountFen": 60000,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000004",
      "paymentId": "01970000-0000-7000-8000-000000000005",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "receivedFen": 0,
      "applicationId": "01970000-0000-7000-8000-000000000006",
      "organizationId": "01970000-0000-7000-8000-000000000007"
     }
    }
   ]
  }
 },
 "listRecoveryInstalmentHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "recovery-instalment.create",
     "actorName": "finance",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "dueOn": "2026-07-06",
      "sequence": 1,
      "amountFen": 20000,
      "recoveryId": "01970000-0000-7000-8000-000000000002",
      "receivedFen": 0,
      "organizationId": "01970000-0000-7000-8000-000000000003"
     }
    }
   ]
  }
 },
 "listRecoveryInstalments": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "recoveryId": "01970000-0000-7000-8000-000000000002",
     "organizationId": "01970000-0000-7000-8000-000000000003",
     "sequence": 1,
     "dueOn": "2026-07-06",
     "amountFen": 20000,
     "receivedFen": 0,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listRegions": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "code": "110000",
     "name": "北京市",
     "level": "province",
     "parentCode": "000000"
    }
   ]
  }
 },
 "listRetroactiveDifferences": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "applicationId": "01970000-0000-7000-8000-000000000002",
     "policyVersionId": "01970000-0000-7000-8000-000000000003",
     "organizationId": "01970000-0000-7000-8000-000000000004",
     "beneficiaryName": "企业",
     "grantedFen": 50000,
     "shouldBeFen": 60000,
     "differenceFen": 10000,
     "proposal": "top_up",
     "supplementId": null,
     "refusal": null,
     "foundAt": "2026-06-08T02:00:00.000Z"
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listSubsidyApplicationHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "subsidy-application.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "basis": "enrollment",
      "level": "intermediate",
      "fundId": null,
      "number": "SQ2026000001",
      "period": "once",
      "status": "draft",
      "basisId": "01970000-0000-7000-8000-000000000003",
      "missing": {
       "facts": [],
       "evidence": []
      },
      "outcome": "eligible",
      "paidFen": 0,
      "version": 1,
      "mendList": null,
      "noticeId": null,
      "personId": "01970000-0000-7000-8000-000000000004",
      "sequence": 0,
      "amountFen": 180000,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000005",
      "nextDueOn": "2026-06-08",
      "policyKey": "kundulun-order-class-training",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "assessedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "beneficiary": "organization",
      "claimedById": null,
      "instalments": [
       {
        "on": "2026-06-08",
        "key": "once",
        "state": "due",
        "amountFen": 180000
       }
      ],
      "approvedById": null,
      "claimedUntil": null,
      "beneficiaryId": "01970000-0000-7000-8000-000000000006",
      "claimedByName": null,
      "organizationId": "01970000-0000-7000-8000-000000000006",
      "returnedReason": null,
      "supplementOfId": null,
      "beneficiaryName": "单位1",
      "policyVersionId": "01970000-0000-7000-8000-000000000007",
      "recommendedById": null,
      "grantedBeforeFen": 0,
      "countersignedById": null
     }
    }
   ]
  }
 },
 "listSubsidyApplications": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "paid",
     "number": "SQ2026000001",
     "policyVersionId": "01970000-0000-7000-8000-000000000002",
     "policyKey": "kundulun-order-class-training",
     "beneficiary": "organization",
     "beneficiaryId": "01970000-0000-7000-8000-000000000003",
     "beneficiaryName": "单位1",
     "personId": "01970000-0000-7000-8000-000000000004",
     "organizationId": "01970000-0000-7000-8000-000000000003",
     "basis": "enrollment",
     "basisId": "01970000-0000-7000-8000-000000000005",
     "period": "once",
     "level": "intermediate",
     "outcome": "eligible",
     "amountFen": 180000,
     "instalments": [
      {
       "on": "2026-06-08",
       "key": "once",
       "state": "due",
       "amountFen": 180000
      }
     ],
     "paidFen": 180000,
     "nextDueOn": null,
     "stoppedAt": null,
     "supplementOfId": null,
     "sequence": 0,
     "grantedBeforeFen": 0,
     "assessedAt": "2026-06-08T02:00:00.000Z",
     "missing": {
      "facts": [],
      "evidence": []
     },
     "mendList": null,
     "returnedReason": null,
     "claimedById": null,
     "claimedByName": null,
     "claimedUntil": null,
     "recommendedById": "01970000-0000-7000-8000-000000000006",
     "approvedById": "01970000-0000-7000-8000-000000000007",
     "countersignedById": null,
     "fundId": "01970000-0000-7000-8000-000000000008",
     "noticeId": "01970000-0000-7000-8000-000000000009",
     "version": 10,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listTrainingClassHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "training-class.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "kind": "project",
      "name": "班级",
      "endOn": "2026-07-18",
      "hours": 120,
      "level": "intermediate",
      "seats": 500,
      "number": "BJ2026000001",
      "status": "planned",
      "orderId": null,
      "startOn": "2026-06-19",
      "version": 1,
      "location": null,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "enrollToOn": "2026-06-18",
      "proposalId": null,
      "providerId": "01970000-0000-7000-8000-000000000004",
      "regionCode": "150203",
      "seatsTaken": 0,
      "enrollFromOn": "2026-06-07",
      "enterpriseId": null,
      "minimumShareBp": 8000,
      "occupationCode": "6-31-01-03",
      "pricePerHeadFen": 200000
     }
    }
   ]
  }
 },
 "listTrainingClasses": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "running",
     "number": "BJ2026000001",
     "name": "电工中级班",
     "kind": "order",
     "orderId": "01970000-0000-7000-8000-000000000002",
     "proposalId": "01970000-0000-7000-8000-000000000003",
     "providerId": "01970000-0000-7000-8000-000000000004",
     "enterpriseId": "01970000-0000-7000-8000-000000000005",
     "occupationCode": "6-31-01-03",
     "level": "intermediate",
     "seats": 1,
     "seatsTaken": 1,
     "enrollFromOn": "2026-06-07",
     "enrollToOn": "2026-06-18",
     "startOn": "2026-06-08",
     "endOn": "2026-07-18",
     "hours": 120,
     "minimumShareBp": 8000,
     "pricePerHeadFen": 200000,
     "location": null,
     "version": 4,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "assess"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listTrainingOrderHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "training-order.create",
     "actorName": "clerk",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "note": "说明",
      "level": "intermediate",
      "title": "订单",
      "number": "DD2026000001",
      "status": "draft",
      "modules": [],
      "version": 1,
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "headcount": 30,
      "startToOn": "2026-08-07",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "wageToFen": 700000,
      "regionCode": "150203",
      "startFromOn": "2026-06-09",
      "wageFromFen": 450000,
      "enterpriseId": "01970000-0000-7000-8000-000000000004",
      "seatsAwarded": 0,
      "requiredHours": 120,
      "occupationCode": "6-31-01-03",
      "returnedReason": null,
      "budgetPerHeadFen": 300000,
      "hireCommitmentBp": 8000
     }
    }
   ]
  }
 },
 "listTrainingOrders": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "delivering",
     "number": "DD2026000001",
     "title": "订单",
     "enterpriseId": "01970000-0000-7000-8000-000000000002",
     "occupationCode": "6-31-01-03",
     "level": "intermediate",
     "headcount": 1,
     "seatsAwarded": 1,
     "wageFromFen": 450000,
     "wageToFen": 700000,
     "hireCommitmentBp": 8000,
     "startFromOn": "2026-06-09",
     "startToOn": "2026-08-07",
     "requiredHours": 120,
     "modules": [],
     "budgetPerHeadFen": 300000,
     "note": null,
     "returnedReason": null,
     "version": 6,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": [
      "close"
     ]
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "listUserHistory": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "at": "2026-06-08T02:00:00.000Z",
     "action": "user.create",
     "actorName": "admin",
     "actorKind": "staff",
     "reason": null,
     "before": null,
     "after": {
      "id": "01970000-0000-7000-8000-000000000002",
      "roles": [
       "clerk"
      ],
      "status": "active",
      "version": 1,
      "username": "user1",
      "createdAt": "2026-06-08T02:00:00.000Z",
      "createdBy": "01970000-0000-7000-8000-000000000003",
      "updatedAt": "2026-06-08T02:00:00.000Z",
      "regionCode": "150203",
      "displayName": "用户",
      "lastLoginAt": null,
      "passwordChangedAt": "2026-06-08T02:00:00.000Z"
     }
    }
   ]
  }
 },
 "listUsers": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "data": [
    {
     "id": "01970000-0000-7000-8000-000000000001",
     "regionCode": "150203",
     "status": "active",
     "username": "clerk1",
     "displayName": "clerk",
     "roles": [
      "clerk"
     ],
     "passwordChangedAt": "2026-06-08T02:00:00.000Z",
     "lastLoginAt": null,
     "version": 1,
     "createdAt": "2026-06-08T02:00:00.000Z",
     "updatedAt": "2026-06-08T02:00:00.000Z",
     "allowedActions": []
    }
   ],
   "page": {
    "nextCursor": "WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk",
    "limit": 1
   }
  }
 },
 "lockPaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "locked",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 1,
   "declaredSumFen": 180000,
   "skippedCount": 2,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": "01970000-0000-7000-8000-000000000004",
   "sentAt": null,
   "returnedAt": null,
   "jobId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": [
    "send",
    "unlock",
    "cancel"
   ]
  }
 },
 "matchInternship": {
  "request": {
   "insurer": "人保财险",
   "insurancePolicyNumber": "PICC-2026-1"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "matched",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": "人保财险",
   "insuredFen": null,
   "insurancePolicyNumber": "PICC-2026-1",
   "startedOn": null,
   "endedOn": null,
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "activate",
    "terminate"
   ]
  }
 },
 "noticeEvaluationCase": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "public_notice",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": 1,
   "reviewedById": "01970000-0000-7000-8000-000000000006",
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "objectToPublicNotice": {
  "request": {
   "number": "SQ2026000001",
   "raisedBy": "李四",
   "grounds": "不符合条件"
  },
  "status": 201,
  "type": "application/json",
  "answer": {
   "received": "2026-06-08T02:00:00.000Z"
  }
 },
 "offerJobApplication": {
  "request": {
   "offeredWageFen": 1
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "offered",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": "2026-06-01T08:00:00.000Z",
   "offeredWageFen": 1,
   "startedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "hire",
    "reject",
    "withdraw"
   ]
  }
 },
 "openPolicySupplements": {
  "request": {
   "dryRun": false,
   "digest": "bJ5x0sJ8Vj3w"
  },
  "status": 202,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "queued",
   "kind": "open-supplements",
   "done": 0,
   "total": 1,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": null,
   "organizationId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "openTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "enrolling",
   "number": "BJ2026000001",
   "name": "班级",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "seatsTaken": 0,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "start",
    "cancel"
   ]
  }
 },
 "passApprenticeship": {
  "request": {
   "score": 85,
   "assessor": "王考评"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "passed",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": 85,
   "assessor": "王考评",
   "assessedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000007",
   "endedOn": null,
   "endReason": null,
   "version": 7,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "complete"
   ]
  }
 },
 "passEnrollment": {
  "request": {
   "score": 85,
   "assessor": "王考评"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "passed",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 43,
   "overlapReason": null,
   "hoursAttended": 120,
   "completedOn": "2026-06-08",
   "score": 85,
   "assessor": "王考评",
   "passedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000005",
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "place"
   ]
  }
 },
 "passLaterCheck": {
  "request": {
   "findings": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "passed",
   "number": "CC2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "entitlementId": "01970000-0000-7000-8000-000000000003",
   "runId": "01970000-0000-7000-8000-000000000004",
   "policyKey": "reaching-back-1",
   "beneficiaryName": "企业",
   "findings": "理由充分，情况属实",
   "fileId": null,
   "checkedById": "01970000-0000-7000-8000-000000000005",
   "checkedByName": "reviewer",
   "checkedAt": "2026-06-08T02:00:00.000Z",
   "consequence": null,
   "recoveryId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "pauseApprenticeship": {
  "request": {
   "reason": "企业停产检修"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "paused",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 7,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "resume",
    "terminate"
   ]
  }
 },
 "pauseJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "paused",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "resume",
    "close"
   ]
  }
 },
 "placeEnrollment": {
  "request": {
   "startedOn": "2026-06-08",
   "monthlyWageFen": 520000,
   "organizationId": "01970000-0000-7000-8000-000000000001"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000002",
   "regionCode": "150203",
   "status": "placed",
   "classId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000005",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 44,
   "overlapReason": null,
   "hoursAttended": 120,
   "completedOn": "2026-06-08",
   "score": 85,
   "assessor": "王考评",
   "passedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000006",
   "placedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000007",
   "promotedAt": null,
   "endReason": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "publishEvaluationScheme": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "PJ2026000001",
   "title": "评价计划",
   "organizerId": "01970000-0000-7000-8000-000000000002",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04",
   "stipendPolicyKey": null,
   "description": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "close"
   ]
  }
 },
 "publishInternshipPost": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "SG2026000001",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "title": "实习岗位",
   "kind": "student",
   "openings": 500,
   "filled": 0,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "allowanceFen": null,
   "board": false,
   "lodging": false,
   "transport": false,
   "place": "地点",
   "contact": "联系人",
   "description": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "publishJobFair": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "publishJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "pause"
   ]
  }
 },
 "publishPolicyVersion": {
  "request": {},
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "policyKey": "pruefung-1",
   "versionNumber": "2023",
   "title": "订单班培训补贴",
   "titleEn": "Order-class training subsidy",
   "beneficiary": "organization",
   "basis": "enrollment",
   "effectiveFrom": "2022-01-01",
   "effectiveTo": null,
   "automatic": true,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "editedById": "01970000-0000-7000-8000-000000000002",
   "retroactiveReason": null,
   "retroactiveJobId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "retire"
   ]
  }
 },
 "publishPublicNotice": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "GS2026000001",
   "title": "2026 年第二季度培训补贴公示",
   "workdays": 5,
   "startsOn": "2026-06-08",
   "endsOn": "2026-06-15",
   "endCertain": true,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "close"
   ]
  }
 },
 "queryPayment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "unknown",
   "reference": "BF2026000001-000001",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "amountFen": 180000,
   "covers": {
    "of": 1,
    "parts": [
     {
      "on": "2026-06-08",
      "key": "once",
      "nth": 1,
      "amountFen": 180000
     }
    ]
   },
   "payeeName": "单位1",
   "settledAt": null,
   "failure": null,
   "replacesId": null,
   "budgetLineId": null,
   "queriedAt": "2026-06-08T02:00:00.000Z",
   "queriedById": "01970000-0000-7000-8000-000000000005",
   "claimedFen": 0,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "payeeAccount": "************0018",
   "allowedActions": [
    "query"
   ]
  }
 },
 "readPolicyVersion": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "title": "订单班培训补贴",
   "lines": [
    {
     "section": "基本情况",
     "text": "《订单班培训补贴》自2022年1月1日起施行。"
    }
   ],
   "tables": [
    {
     "title": "最低出勤比例",
     "period": "",
     "head": [
      "执行期间",
      "标准"
     ],
     "rows": [
      [
       "2022年1月1日起",
       "80%"
      ]
     ]
    }
   ]
  }
 },
 "reassessSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "return",
    "withdraw"
   ]
  }
 },
 "receiveRecovery": {
  "request": {
   "amountFen": 20000,
   "documentNumber": "还款〔2026〕7号",
   "receivedOn": "2026-06-08",
   "to": "available"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "number": "ZJ2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "paymentId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000005",
   "amountFen": 60000,
   "receivedFen": 20000,
   "lostFen": 0,
   "writtenOffByName": null,
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "owedFen": 40000,
   "allowedActions": [
    "receive",
    "cancel"
   ]
  }
 },
 "recommendSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_final_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000006",
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "return",
    "reject"
   ]
  }
 },
 "reconcilePaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "reconciled",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 1,
   "declaredSumFen": 180000,
   "skippedCount": 3,
   "paidCount": 1,
   "paidFen": 180000,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": "01970000-0000-7000-8000-000000000004",
   "sentAt": "2026-06-08T02:00:00.000Z",
   "returnedAt": "2026-06-08T02:00:00.000Z",
   "jobId": null,
   "version": 7,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": "sample-csv",
   "allowedActions": []
  }
 },
 "refreshSession": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "accessToken": "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
   "tokenType": "Bearer",
   "expiresIn": 600
  }
 },
 "refusePredicateOverride": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "refused",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "predicate": "HOURS",
   "member": "",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000003",
   "expiresOn": "2026-07-08",
   "proposedByName": "reviewer",
   "grantedById": null,
   "grantedByName": null,
   "answer": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "reinstateOrganization": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "verified",
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": [
    "suspend"
   ]
  }
 },
 "reissuePayment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "superseded",
   "reference": "BF2026000001-000001",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "amountFen": 180000,
   "covers": {
    "of": 1,
    "parts": [
     {
      "on": "2026-06-08",
      "key": "once",
      "nth": 1,
      "amountFen": 180000
     }
    ]
   },
   "payeeName": "单位1",
   "settledAt": "2026-06-08T02:00:00.000Z",
   "failure": "账号有误",
   "replacesId": null,
   "budgetLineId": null,
   "queriedAt": null,
   "queriedById": null,
   "claimedFen": 0,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "payeeAccount": "************0018",
   "allowedActions": []
  }
 },
 "rejectApprenticeshipProgram": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": "理由充分，情况属实",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectBooth": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "fairId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": "01970000-0000-7000-8000-000000000003",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "needs": "需求",
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectEnrollment": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 53,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectEvaluationCase": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": null,
   "reviewedById": null,
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectJobApplication": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": null,
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectSubsidyApplication": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": "理由充分，情况属实",
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "rejectTrainingOrder": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "rejected",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": "理由充分，情况属实",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "releaseSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_final_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000006",
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "return"
   ]
  }
 },
 "removePayment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "removed",
   "reference": "BF2026000001-000001",
   "batchId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "amountFen": 180000,
   "covers": {
    "of": 1,
    "parts": [
     {
      "on": "2026-06-08",
      "key": "once",
      "nth": 1,
      "amountFen": 180000
     }
    ]
   },
   "payeeName": "单位1",
   "settledAt": null,
   "failure": null,
   "replacesId": "01970000-0000-7000-8000-000000000005",
   "budgetLineId": null,
   "queriedAt": null,
   "queriedById": null,
   "claimedFen": 0,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "payeeAccount": "************0018",
   "allowedActions": []
  }
 },
 "replaceOwnPreferences": {
  "request": {
   "language": "zh",
   "columns.training-orders": [
    "number",
    "title",
    "status"
   ]
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "language": "zh",
   "columns.training-orders": [
    "number",
    "title",
    "status"
   ]
  }
 },
 "replayPolicyVersion": {
  "request": {},
  "status": 202,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "queued",
   "kind": "policy-replay",
   "done": 0,
   "total": null,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": null,
   "organizationId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "replaySubsidyDecision": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "same": true,
   "decision": {
    "key": "kundulun-order-class-training",
    "version": "2023",
    "asOf": "2026-06-08",
    "anchorDate": "2026-06-08",
    "outcome": "eligible",
    "predicates": [
     {
      "id": "PLACED",
      "outcome": "met",
      "seen": [
       {
        "fact": "enrollment.status",
        "value": "placed"
       }
      ],
      "text": {
       "en": "Met: the trainee passed and was placed",
       "zh": "符合：学员考核合格并已上岗"
      },
      "severity": "blocking",
      "evidence": [
       "placement-record"
      ]
     }
    ],
    "failed": [],
    "unknown": [],
    "currency": "CNY",
    "entitledFen": 180000,
    "grantedFen": 0,
    "amountFen": 180000,
    "overpaidFen": 0,
    "amountSteps": [
     {
      "node": "lookup",
      "name": "rates",
      "pointer": "/amount/tree",
      "value": 180000,
      "type": "money",
      "text": {
       "zh": "“每人标准”（按培训技能等级查表）",
       "en": "the \"amount per trainee\" for Enrollment: skill level"
      }
     }
    ],
    "schedule": [
     {
      "key": "once",
      "amountFen": 180000,
      "state": "due"
     }
    ],
    "limits": [],
    "stacking": [],
    "inKind": [],
    "recovery": [],
    "nearMisses": [],
    "missing": []
   }
  }
 },
 "resetPasswordUser": {
  "request": {
   "password": "Aq7!kz-2026"
  },
  "status": 204,
  "type": ""
 },
 "resumeApprenticeship": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 8,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "pause",
    "pass",
    "fail"
   ]
  }
 },
 "resumeJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "published",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "pause",
    "close"
   ]
  }
 },
 "resumePaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "filling",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 0,
   "declaredSumFen": 0,
   "skippedCount": 0,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": null,
   "sentAt": null,
   "returnedAt": null,
   "jobId": "01970000-0000-7000-8000-000000000004",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": [
    "cancel",
    "resume"
   ]
  }
 },
 "retainInternship": {
  "request": {
   "employedOn": "2026-06-08"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "retained",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": "人保财险",
   "insuredFen": 10000000,
   "insurancePolicyNumber": "PICC-2026-1",
   "startedOn": "2026-06-01",
   "endedOn": "2026-06-07",
   "employedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000005",
   "endReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "retirePolicyVersion": {
  "request": {
   "from": "2026-07-08",
   "leaveGap": true
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "retired",
   "policyKey": "retired-1",
   "versionNumber": "1",
   "title": "政策",
   "titleEn": null,
   "beneficiary": "organization",
   "basis": "employment",
   "effectiveFrom": "2020-01-01",
   "effectiveTo": "2026-07-08",
   "automatic": true,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "editedById": "01970000-0000-7000-8000-000000000002",
   "retroactiveReason": null,
   "retroactiveJobId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "returnApprenticeshipProgram": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": "理由充分，情况属实",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "returnJobPosting": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": "理由充分，情况属实",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "returnSubsidyApplication": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": {
    "at": "2026-06-08T02:00:00.000Z",
    "by": "clerk",
    "items": [],
    "reason": "理由充分，情况属实"
   },
   "returnedReason": "理由充分，情况属实",
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "returnTrainingOrder": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": "理由充分，情况属实",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "revealPerson": {
  "request": {
   "field": "nationalId",
   "reason": "核对身份"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "field": "nationalId",
   "value": "150299197501029002"
  }
 },
 "reviewEvaluationCase": {
  "request": {
   "score": 1
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "reviewed",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": 1,
   "reviewedById": "01970000-0000-7000-8000-000000000006",
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "notice",
    "reject"
   ]
  }
 },
 "revokeApiClient": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "revoked",
   "clientId": "client-1",
   "name": "接口",
   "organizationId": null,
   "scopes": [
    "training:read"
   ],
   "previousSecretEndsAt": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "revokeCertificate": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "revoked",
   "number": "ZS2026000001",
   "personId": "01970000-0000-7000-8000-000000000002",
   "issuerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "issuedOn": "2026-06-08",
   "expiresOn": null,
   "source": "assessment",
   "sourceId": "01970000-0000-7000-8000-000000000004",
   "revokedReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "revokeEvaluationCase": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "revoked",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": 1,
   "reviewedById": "01970000-0000-7000-8000-000000000006",
   "quotaId": "01970000-0000-7000-8000-000000000007",
   "awardedOn": "2026-06-08",
   "certificateId": "01970000-0000-7000-8000-000000000008",
   "endReason": "理由充分，情况属实",
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "revokeSubsidyApplication": {
  "request": {
   "reason": "公示前发现材料不实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "in_review",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": "公示前发现材料不实",
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 6,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "reassess",
    "recommend",
    "return"
   ]
  }
 },
 "rotateSecretApiClient": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "clientId": "client-1",
   "clientSecret": "shown-this-once"
  }
 },
 "screenJobApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "screened",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": null,
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "interview",
    "reject",
    "withdraw"
   ]
  }
 },
 "selectProposal": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "selected",
   "orderId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "方案",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "sendPaymentBatch": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "sent",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 2,
   "declaredSumFen": 360000,
   "skippedCount": 3,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": "01970000-0000-7000-8000-000000000004",
   "sentAt": "2026-06-08T02:00:00.000Z",
   "returnedAt": null,
   "jobId": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": "sample-csv",
   "allowedActions": [
    "reconcile"
   ]
  }
 },
 "settleIntegrityFinding": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "settled",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "checkKey": "same-account",
   "severity": "block",
   "measure": 4,
   "threshold": 1,
   "related": [
    "01970000-0000-7000-8000-000000000003",
    "01970000-0000-7000-8000-000000000004",
    "01970000-0000-7000-8000-000000000005"
   ],
   "foundAt": "2026-06-08T02:00:00.000Z",
   "settledById": "01970000-0000-7000-8000-000000000006",
   "settledByName": "reviewer",
   "settledReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "signApprenticeship": {
  "request": {
   "party": "apprentice"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": null,
   "providerSignedOn": null,
   "filedOn": null,
   "startedOn": null,
   "employmentId": null,
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "sign",
    "terminate"
   ]
  }
 },
 "signIn": {
  "request": {
   "username": "user1",
   "password": "Aq7!kz-2026"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "accessToken": "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
   "tokenType": "Bearer",
   "expiresIn": 600
  }
 },
 "signOut": {
  "status": 204,
  "type": ""
 },
 "simulatePolicyVersion": {
  "request": {},
  "status": 202,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "queued",
   "kind": "policy-simulation",
   "done": 0,
   "total": null,
   "result": null,
   "error": null,
   "startedAt": null,
   "finishedAt": null,
   "organizationId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "startApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "running",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 1,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 5,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "finish"
   ]
  }
 },
 "startJobFair": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "live",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "招聘会",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "end"
   ]
  }
 },
 "startTrainingClass": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "running",
   "number": "BJ2026000001",
   "name": "电工中级班",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 30,
   "seatsTaken": 1,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "assess"
   ]
  }
 },
 "stateSubsidyApplication": {
  "request": {
   "facts": {
    "visit.confirmed": true
   }
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "visited-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": [
     "visit-record"
    ]
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "stopSubsidyApplication": {
  "request": {
   "reason": "企业已停产，余款不再拨付"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "paid",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "monthly-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": null,
   "outcome": "eligible",
   "amountFen": 20000,
   "instalments": [
    {
     "on": "2026-05-31",
     "key": "2026-05",
     "state": "due",
     "amountFen": 20000
    }
   ],
   "paidFen": 20000,
   "nextDueOn": null,
   "stoppedAt": "2026-06-08T02:00:00.000Z",
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": "企业已停产，余款不再拨付",
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": "01970000-0000-7000-8000-000000000006",
   "approvedById": "01970000-0000-7000-8000-000000000007",
   "countersignedById": null,
   "fundId": "01970000-0000-7000-8000-000000000008",
   "noticeId": "01970000-0000-7000-8000-000000000009",
   "version": 11,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "submitApprenticeshipProgram": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "XT2026000001",
   "name": "学徒班",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "submitJobPosting": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "岗位",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "submitSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "accept",
    "return",
    "withdraw"
   ]
  }
 },
 "submitTrainingOrder": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "DD2026000001",
   "title": "订单",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "supplementSubsidyApplication": {
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "reaching-back-1",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "企业",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "employment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": null,
   "outcome": "eligible",
   "amountFen": 10000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 10000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": "01970000-0000-7000-8000-000000000006",
   "sequence": 1,
   "grantedBeforeFen": 50000,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "withdraw",
    "state"
   ]
  }
 },
 "suspendOrganization": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "suspended",
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": []
  }
 },
 "terminateApprenticeship": {
  "request": {
   "endedOn": "2026-06-08",
   "reason": "劳动合同解除"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "terminated",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "企业导师1",
   "schoolMentor": "院校导师2",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": "2026-06-08",
   "enterpriseSignedOn": "2026-06-08",
   "providerSignedOn": "2026-06-08",
   "filedOn": "2026-06-08",
   "startedOn": "2026-06-08",
   "employmentId": "01970000-0000-7000-8000-000000000006",
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": "2026-06-08",
   "endReason": "劳动合同解除",
   "version": 7,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "terminateInternship": {
  "request": {
   "endedOn": "2026-06-08",
   "reason": "个人原因"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "terminated",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "联系人",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": "人保财险",
   "insuredFen": 10000000,
   "insurancePolicyNumber": "PICC-2026-1",
   "startedOn": "2026-06-01",
   "endedOn": "2026-06-08",
   "employedOn": null,
   "employmentId": null,
   "endReason": "个人原因",
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "tracePayment": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "fund": {
    "id": "01970000-0000-7000-8000-000000000001",
    "name": "资金1",
    "year": 2026
   },
   "basis": {
    "id": "01970000-0000-7000-8000-000000000002",
    "kind": "employment"
   },
   "batch": {
    "id": "01970000-0000-7000-8000-000000000003",
    "number": "BF2026000001",
    "status": "sent"
   },
   "class": null,
   "order": null,
   "payee": {
    "id": "01970000-0000-7000-8000-000000000004",
    "kind": "organization",
    "name": "企业"
   },
   "payment": {
    "id": "01970000-0000-7000-8000-000000000005",
    "covers": {
     "of": 1,
     "parts": [
      {
       "on": "2026-06-08",
       "key": "once",
       "nth": 1,
       "amountFen": 50000
      }
     ]
    },
    "status": "paid",
    "amountFen": 50000,
    "reference": "BF2026000001-000001",
    "settledAt": "2026-06-08T02:00:00.000Z"
   },
   "replaced": [],
   "budgetLine": null,
   "enrollment": null,
   "application": {
    "id": "01970000-0000-7000-8000-000000000006",
    "number": "SQ2026000002",
    "outcome": "eligible",
    "noticeId": "01970000-0000-7000-8000-000000000007",
    "amountFen": 50000,
    "approvedById": "01970000-0000-7000-8000-000000000008",
    "recommendedById": "01970000-0000-7000-8000-000000000009"
   },
   "policyVersion": {
    "id": "01970000-0000-7000-8000-000000000010",
    "title": "政策",
    "version": "1",
    "policyKey": "reaching-back-2"
   },
   "trainee": {
    "path": "employments",
    "recordId": "01970000-0000-7000-8000-000000000002",
    "personId": "01970000-0000-7000-8000-000000000011",
    "name": "人3"
   },
   "members": [],
   "ledger": [
    {
     "id": "01970000-0000-7000-8000-000000000012",
     "at": "2026-06-08T02:00:00.000Z",
     "movement": "commit",
     "account": "available",
     "amountFen": -50000,
     "postingId": "01970000-0000-7000-8000-000000000013",
     "documentNumber": "SQ2026000002"
    }
   ]
  }
 },
 "unlockPaymentBatch": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "BF2026000001",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "declaredCount": 1,
   "declaredSumFen": 180000,
   "skippedCount": 0,
   "paidCount": 0,
   "paidFen": 0,
   "failedCount": 0,
   "failedFen": 0,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "changedById": null,
   "changedByIds": null,
   "lockedById": null,
   "sentAt": null,
   "returnedAt": null,
   "jobId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "templateName": null,
   "allowedActions": [
    "cancel"
   ]
  }
 },
 "updateApiClient": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "clientId": "client-1",
   "name": "理由充分，情况属实",
   "organizationId": null,
   "scopes": [
    "training:read"
   ],
   "previousSecretEndsAt": "2026-06-08T02:00:00.000Z",
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "revoke"
   ]
  }
 },
 "updateApprenticeship": {
  "request": {
   "enterpriseMentor": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "programId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "providerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "enterpriseMentor": "理由充分，情况属实",
   "schoolMentor": "院校导师1",
   "hireKind": "new_hire",
   "postKind": "skilled",
   "contractMonths": 24,
   "monthlyWageFen": 480000,
   "apprenticeSignedOn": null,
   "enterpriseSignedOn": null,
   "providerSignedOn": null,
   "filedOn": null,
   "startedOn": null,
   "employmentId": null,
   "score": null,
   "assessor": null,
   "assessedOn": null,
   "certificateId": null,
   "endedOn": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "sign",
    "terminate"
   ]
  }
 },
 "updateApprenticeshipProgram": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "XT2026000001",
   "name": "理由充分，情况属实",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "termMonths": 12,
   "theoryHours": 160,
   "practiceHours": 480,
   "startOn": "2026-06-09",
   "endOn": "2027-06-09",
   "headcount": 30,
   "apprenticesFiled": 0,
   "apprenticesPerMentor": 5,
   "advanceShareBp": 0,
   "agreementNumber": "协议",
   "agreementText": null,
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "updateBankTemplate": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "name": "理由充分，情况属实",
   "payment": {
    "format": "csv",
    "columns": [
     {
      "title": "流水号",
      "source": "reference"
     }
    ],
    "encoding": "gb18030"
   },
   "returns": {
    "codes": {
     "paid": [
      "0"
     ],
     "failed": [
      "1"
     ],
     "unknown": []
    },
    "amount": {
     "at": 2
    },
    "format": "csv",
    "result": {
     "at": 3
    },
    "encoding": "gb18030",
    "reference": {
     "at": 1
    }
   },
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "updateBudgetLine": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "fundId": "01970000-0000-7000-8000-000000000002",
   "name": "理由充分，情况属实",
   "policyKey": "pruefung",
   "year": 2026,
   "amountFen": 1000000,
   "usedFen": 0,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "leftFen": 1000000
  }
 },
 "updateCalendarDay": {
  "request": {
   "kind": "workday"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "day": "2030-01-01",
   "kind": "workday",
   "title": "放假",
   "source": "通知",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "updateEmployment": {
  "request": {
   "endedOn": "2026-06-01"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "personId": "01970000-0000-7000-8000-000000000002",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "startedOn": "2026-05-09",
   "endedOn": "2026-06-01",
   "insuredMonths": 0,
   "monthlyWageFen": null,
   "source": "other",
   "sourceId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "updateEvaluationCase": {
  "request": {
   "occupationCode": "6-31-01-03"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "number": "SB2026000001",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "personId": "01970000-0000-7000-8000-000000000004",
   "personName": "人1",
   "employerId": "01970000-0000-7000-8000-000000000005",
   "occupationCode": "6-31-01-03",
   "level": "advanced",
   "evidence": "业绩",
   "score": null,
   "reviewedById": null,
   "quotaId": null,
   "awardedOn": null,
   "certificateId": null,
   "endReason": null,
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "updateEvaluationQuota": {
  "request": {
   "places": 1
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "schemeId": "01970000-0000-7000-8000-000000000002",
   "organizerId": "01970000-0000-7000-8000-000000000003",
   "level": "advanced",
   "year": 0,
   "places": 1,
   "taken": 0,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "updateEvaluationScheme": {
  "request": {
   "title": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "PJ2026000001",
   "title": "理由充分，情况属实",
   "organizerId": "01970000-0000-7000-8000-000000000002",
   "fromOn": "2026-06-07",
   "toOn": "2027-04-04",
   "stipendPolicyKey": null,
   "description": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "updateFund": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "open",
   "name": "理由充分，情况属实",
   "year": 2026,
   "source": "财政",
   "appropriatedFen": 100000000,
   "availableFen": 100000000,
   "committedFen": 0,
   "inPaymentFen": 0,
   "paidFen": 0,
   "returnedFen": 0,
   "bankTemplateId": null,
   "version": 4,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "appropriate",
    "close"
   ]
  }
 },
 "updateIntegrityRule": {
  "request": {
   "severity": "block"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "checkKey": "same-phone",
   "severity": "block",
   "limit": 5,
   "effectiveFrom": "2030-01-01",
   "source": "办法",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z"
  }
 },
 "updateInternship": {
  "request": {
   "contact": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "applied",
   "postId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "hostId": "01970000-0000-7000-8000-000000000004",
   "contact": "理由充分，情况属实",
   "needsBoard": false,
   "needsLodging": false,
   "needsTransport": false,
   "insurer": null,
   "insuredFen": null,
   "insurancePolicyNumber": null,
   "startedOn": null,
   "endedOn": null,
   "employedOn": null,
   "employmentId": null,
   "endReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "match",
    "terminate"
   ]
  }
 },
 "updateInternshipPost": {
  "request": {
   "title": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "SG2026000001",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "title": "理由充分，情况属实",
   "kind": "student",
   "openings": 500,
   "filled": 0,
   "fromOn": "2026-06-09",
   "toOn": "2026-09-06",
   "allowanceFen": null,
   "board": false,
   "lodging": false,
   "transport": false,
   "place": "地点",
   "contact": "联系人",
   "description": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "updateJobFair": {
  "request": {
   "title": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "ZP2026000001",
   "kind": "onsite",
   "title": "理由充分，情况属实",
   "hostId": "01970000-0000-7000-8000-000000000002",
   "startsAt": "2026-06-11T01:00:00.000Z",
   "endsAt": "2026-06-11T09:00:00.000Z",
   "place": "市场",
   "route": null,
   "description": null,
   "boothCapacity": 1000,
   "boothsTaken": 0,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "updateJobPosting": {
  "request": {
   "title": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "GW2026000001",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "title": "理由充分，情况属实",
   "occupationCode": "6-31-01-03",
   "openings": 500,
   "filled": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "degree": null,
   "level": null,
   "place": "地点",
   "term": "fixed",
   "validUntilOn": "2026-07-08",
   "description": null,
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit"
   ]
  }
 },
 "updateOrganization": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "pending",
   "name": "理由充分，情况属实",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": [
    "verify",
    "suspend"
   ]
  }
 },
 "updatePerson": {
  "request": {
   "realName": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "realName": "理由充分，情况属实",
   "sex": "female",
   "birthDate": "1994-05-01",
   "degree": null,
   "collegeId": null,
   "major": "专业",
   "graduatedOn": null,
   "homeRegionCode": null,
   "occupationCode": null,
   "skillLevel": null,
   "skills": [],
   "registeredById": "01970000-0000-7000-8000-000000000002",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "nationalId": "1502************18",
   "phone": null,
   "bankAccount": null
  }
 },
 "updatePolicyVersion": {
  "request": {
   "document": {
    "key": "pruefung-1",
    "version": "1",
    "title": {
     "zh": "政策"
    },
    "regionCode": "150203",
    "legalBasis": [],
    "beneficiary": "organization",
    "basis": "employment",
    "automatic": true,
    "anchor": {
     "fact": "employment.startedOn"
    },
    "effective": {
     "from": "2020-01-01"
    },
    "predicates": [
     {
      "id": "INSURED",
      "tree": {
       "ge": [
        {
         "fact": "employment.insuredMonths"
        },
        6
       ]
      },
      "text": {
       "met": {
        "zh": "符合"
       },
       "unmet": {
        "zh": "不符合"
       },
       "unknown": {
        "zh": "待补充"
       }
      }
     }
    ],
    "amount": {
     "tree": 50000
    }
   }
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "policyKey": "pruefung-1",
   "versionNumber": "1",
   "title": "政策",
   "titleEn": null,
   "beneficiary": "organization",
   "basis": "employment",
   "effectiveFrom": "2020-01-01",
   "effectiveTo": null,
   "automatic": true,
   "createdBy": "01970000-0000-7000-8000-000000000002",
   "editedById": "01970000-0000-7000-8000-000000000002",
   "retroactiveReason": null,
   "retroactiveJobId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "updateProposal": {
  "request": {
   "plan": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "submitted",
   "orderId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "理由充分，情况属实",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "select",
    "decline",
    "withdraw"
   ]
  }
 },
 "updateTrainingClass": {
  "request": {
   "name": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "planned",
   "number": "BJ2026000001",
   "name": "理由充分，情况属实",
   "kind": "project",
   "orderId": null,
   "proposalId": null,
   "providerId": "01970000-0000-7000-8000-000000000002",
   "enterpriseId": null,
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "seats": 500,
   "seatsTaken": 0,
   "enrollFromOn": "2026-06-07",
   "enrollToOn": "2026-06-18",
   "startOn": "2026-06-19",
   "endOn": "2026-07-18",
   "hours": 120,
   "minimumShareBp": 8000,
   "pricePerHeadFen": 200000,
   "location": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "open",
    "cancel"
   ]
  }
 },
 "updateTrainingOrder": {
  "request": {
   "title": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "draft",
   "number": "DD2026000001",
   "title": "理由充分，情况属实",
   "enterpriseId": "01970000-0000-7000-8000-000000000002",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "headcount": 30,
   "seatsAwarded": 0,
   "wageFromFen": 450000,
   "wageToFen": 700000,
   "hireCommitmentBp": 8000,
   "startFromOn": "2026-06-09",
   "startToOn": "2026-08-07",
   "requiredHours": 120,
   "modules": [],
   "budgetPerHeadFen": 300000,
   "note": "说明",
   "returnedReason": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "submit",
    "cancel"
   ]
  }
 },
 "updateUser": {
  "request": {
   "displayName": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "active",
   "username": "user1",
   "displayName": "理由充分，情况属实",
   "roles": [
    "clerk"
   ],
   "passwordChangedAt": "2026-06-08T02:00:00.000Z",
   "lastLoginAt": null,
   "version": 3,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": [
    "disable"
   ]
  }
 },
 "upholdObjection": {
  "request": {
   "answer": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "upheld",
   "noticeId": "01970000-0000-7000-8000-000000000002",
   "applicationId": "01970000-0000-7000-8000-000000000003",
   "channel": "staff",
   "raisedBy": "举报人",
   "grounds": "不符合条件",
   "answer": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "uploadFile": {
  "status": 201,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "name": "文件.pdf",
   "format": "pdf",
   "size": 44,
   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
   "organizationId": "01970000-0000-7000-8000-000000000002",
   "recordType": null,
   "recordId": null,
   "createdBy": "01970000-0000-7000-8000-000000000003",
   "version": 1,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "mediaType": "application/pdf"
  }
 },
 "verifyCertificate": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "number": "ZS2026000001",
   "status": "valid",
   "name": "Q****************1",
   "occupationCode": "6-31-01-03",
   "level": "intermediate",
   "issuedOn": "2026-06-08"
  }
 },
 "verifyOrganization": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "verified",
   "name": "单位",
   "kind": "enterprise",
   "uscc": "150299197501029002",
   "industryCode": null,
   "size": null,
   "contactName": "联系人",
   "contactPhone": null,
   "address": "地址",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "bankAccount": null,
   "allowedActions": [
    "suspend"
   ]
  }
 },
 "withdrawEnrollment": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "withdrawn",
   "classId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "orderId": null,
   "providerId": "01970000-0000-7000-8000-000000000004",
   "enterpriseId": null,
   "personName": "人1",
   "queueNumber": 70,
   "overlapReason": null,
   "hoursAttended": null,
   "completedOn": null,
   "score": null,
   "assessor": null,
   "passedOn": null,
   "certificateId": null,
   "placedOn": null,
   "employmentId": null,
   "promotedAt": null,
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "withdrawJobApplication": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "withdrawn",
   "postingId": "01970000-0000-7000-8000-000000000002",
   "personId": "01970000-0000-7000-8000-000000000003",
   "personName": "人1",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "fairId": null,
   "interviewAt": null,
   "offeredWageFen": null,
   "startedOn": null,
   "employmentId": null,
   "endReason": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "withdrawPredicateOverride": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "withdrawn",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "predicate": "HOURS",
   "member": "",
   "reason": "签到表可证",
   "fileId": "01970000-0000-7000-8000-000000000003",
   "expiresOn": "2026-07-08",
   "proposedByName": "reviewer",
   "grantedById": null,
   "grantedByName": null,
   "answer": "理由充分，情况属实",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "withdrawProposal": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "withdrawn",
   "orderId": "01970000-0000-7000-8000-000000000002",
   "providerId": "01970000-0000-7000-8000-000000000003",
   "enterpriseId": "01970000-0000-7000-8000-000000000004",
   "plan": "方案",
   "teachers": null,
   "pricePerHeadFen": 280000,
   "seats": 10,
   "seatsPlanned": 0,
   "startOn": "2026-06-10",
   "endOn": "2026-07-10",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "withdrawSubsidyApplication": {
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "withdrawn",
   "number": "SQ2026000001",
   "policyVersionId": "01970000-0000-7000-8000-000000000002",
   "policyKey": "kundulun-order-class-training",
   "beneficiary": "organization",
   "beneficiaryId": "01970000-0000-7000-8000-000000000003",
   "beneficiaryName": "单位1",
   "personId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000003",
   "basis": "enrollment",
   "basisId": "01970000-0000-7000-8000-000000000005",
   "period": "once",
   "level": "intermediate",
   "outcome": "eligible",
   "amountFen": 180000,
   "instalments": [
    {
     "on": "2026-06-08",
     "key": "once",
     "state": "due",
     "amountFen": 180000
    }
   ],
   "paidFen": 0,
   "nextDueOn": "2026-06-08",
   "stoppedAt": null,
   "supplementOfId": null,
   "sequence": 0,
   "grantedBeforeFen": 0,
   "assessedAt": "2026-06-08T02:00:00.000Z",
   "missing": {
    "facts": [],
    "evidence": []
   },
   "mendList": null,
   "returnedReason": null,
   "claimedById": null,
   "claimedByName": null,
   "claimedUntil": null,
   "recommendedById": null,
   "approvedById": null,
   "countersignedById": null,
   "fundId": null,
   "noticeId": null,
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "allowedActions": []
  }
 },
 "writeOffRecovery": {
  "request": {
   "reason": "理由充分，情况属实"
  },
  "status": 200,
  "type": "application/json",
  "answer": {
   "id": "01970000-0000-7000-8000-000000000001",
   "regionCode": "150203",
   "status": "written_off",
   "number": "ZJ2026000001",
   "applicationId": "01970000-0000-7000-8000-000000000002",
   "paymentId": "01970000-0000-7000-8000-000000000003",
   "fundId": "01970000-0000-7000-8000-000000000004",
   "organizationId": "01970000-0000-7000-8000-000000000005",
   "amountFen": 60000,
   "receivedFen": 0,
   "lostFen": 0,
   "writtenOffByName": "finance",
   "reason": "未满服务期",
   "dueOn": "2026-09-06",
   "version": 2,
   "createdAt": "2026-06-08T02:00:00.000Z",
   "updatedAt": "2026-06-08T02:00:00.000Z",
   "owedFen": 0,
   "allowedActions": []
  }
 }
}`;
