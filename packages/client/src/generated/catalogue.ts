// Generated from openapi.yaml by `npm run api:generate`. Not to be edited.
import type { ModuleEntry, ResourceEntry } from '../resource.ts';

export const modules: readonly ModuleEntry[] = [
 {
  "name": "identity",
  "label": {
   "zh": "账号与审计",
   "en": "Identity"
  }
 },
 {
  "name": "directory",
  "label": {
   "zh": "基础信息",
   "en": "Directory"
  }
 },
 {
  "name": "evaluation",
  "label": {
   "zh": "人才评价与证书",
   "en": "Evaluation"
  }
 },
 {
  "name": "training",
  "label": {
   "zh": "订单班培训",
   "en": "Training"
  }
 },
 {
  "name": "apprenticeship",
  "label": {
   "zh": "新型学徒制",
   "en": "Apprenticeship"
  }
 },
 {
  "name": "internship",
  "label": {
   "zh": "实习见习",
   "en": "Internship"
  }
 },
 {
  "name": "recruitment",
  "label": {
   "zh": "招聘",
   "en": "Recruitment"
  }
 },
 {
  "name": "subsidy",
  "label": {
   "zh": "补贴",
   "en": "Subsidy"
  }
 },
 {
  "name": "integration",
  "label": {
   "zh": "集成",
   "en": "Integration"
  }
 }
];

export const catalogue: readonly ResourceEntry[] = [
 {
  "path": "users",
  "module": "identity",
  "label": {
   "en": "User",
   "zh": "账号"
  },
  "plural": {
   "zh": "账号",
   "en": "Users"
  },
  "permission": "identity:read",
  "create": {
   "permission": "identity:write",
   "by": [
    "admin"
   ]
  },
  "searchable": true
 },
 {
  "path": "api-clients",
  "module": "identity",
  "label": {
   "en": "API client",
   "zh": "接口客户端"
  },
  "plural": {
   "zh": "接口客户端",
   "en": "API clients"
  },
  "permission": "identity:read",
  "create": {
   "permission": "identity:write",
   "by": []
  },
  "searchable": true
 },
 {
  "path": "audit-entries",
  "module": "identity",
  "label": {
   "en": "Audit entry",
   "zh": "审计记录"
  },
  "plural": {
   "zh": "审计记录",
   "en": "Audit entries"
  },
  "permission": "identity:read",
  "searchable": false
 },
 {
  "path": "organizations",
  "module": "directory",
  "label": {
   "en": "Organization",
   "zh": "单位"
  },
  "plural": {
   "zh": "单位",
   "en": "Organizations"
  },
  "permission": "directory:read",
  "create": {
   "permission": "directory:write",
   "by": [
    "clerk",
    "admin",
    "platform"
   ]
  },
  "searchable": true
 },
 {
  "path": "people",
  "module": "directory",
  "label": {
   "en": "Person",
   "zh": "人员"
  },
  "plural": {
   "zh": "人员",
   "en": "People"
  },
  "permission": "directory:read",
  "create": {
   "permission": "directory:write",
   "by": [
    "clerk",
    "platform",
    "registrar"
   ]
  },
  "searchable": true
 },
 {
  "path": "employments",
  "module": "directory",
  "label": {
   "en": "Employment",
   "zh": "就业"
  },
  "plural": {
   "zh": "就业",
   "en": "Employments"
  },
  "permission": "directory:read",
  "create": {
   "permission": "directory:write",
   "by": [
    "clerk",
    "platform",
    "employer"
   ]
  },
  "searchable": false
 },
 {
  "path": "evaluation-schemes",
  "module": "evaluation",
  "label": {
   "en": "Evaluation scheme",
   "zh": "评价计划"
  },
  "plural": {
   "zh": "评价计划",
   "en": "Evaluation schemes"
  },
  "permission": "evaluation:read",
  "create": {
   "permission": "evaluation:write",
   "by": [
    "clerk",
    "platform",
    "organizer"
   ]
  },
  "searchable": true
 },
 {
  "path": "evaluation-quotas",
  "module": "evaluation",
  "label": {
   "en": "Evaluation quota",
   "zh": "评价名额"
  },
  "plural": {
   "zh": "评价名额",
   "en": "Evaluation quotas"
  },
  "permission": "evaluation:read",
  "create": {
   "permission": "evaluation:write",
   "by": [
    "clerk",
    "platform"
   ]
  },
  "searchable": false
 },
 {
  "path": "evaluation-cases",
  "module": "evaluation",
  "label": {
   "en": "Evaluation case",
   "zh": "评价申报"
  },
  "plural": {
   "zh": "评价申报",
   "en": "Evaluation cases"
  },
  "permission": "evaluation:read",
  "create": {
   "permission": "evaluation:write",
   "by": [
    "clerk",
    "platform",
    "organizer",
    "employer"
   ]
  },
  "searchable": true
 },
 {
  "path": "certificates",
  "module": "evaluation",
  "label": {
   "en": "Certificate",
   "zh": "证书"
  },
  "plural": {
   "zh": "证书",
   "en": "Certificates"
  },
  "permission": "evaluation:read",
  "searchable": true
 },
 {
  "path": "training-orders",
  "module": "training",
  "label": {
   "en": "Training order",
   "zh": "培训订单"
  },
  "plural": {
   "zh": "培训订单",
   "en": "Training orders"
  },
  "permission": "training:read",
  "create": {
   "permission": "training:write",
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ]
  },
  "searchable": true
 },
 {
  "path": "proposals",
  "module": "training",
  "label": {
   "en": "Proposal",
   "zh": "应单方案"
  },
  "plural": {
   "zh": "应单方案",
   "en": "Proposals"
  },
  "permission": "training:read",
  "create": {
   "permission": "training:write",
   "by": [
    "clerk",
    "platform",
    "provider"
   ]
  },
  "searchable": false
 },
 {
  "path": "training-classes",
  "module": "training",
  "label": {
   "en": "Training class",
   "zh": "培训班"
  },
  "plural": {
   "zh": "培训班",
   "en": "Training classes"
  },
  "permission": "training:read",
  "create": {
   "permission": "training:write",
   "by": [
    "clerk",
    "platform",
    "provider"
   ]
  },
  "searchable": true
 },
 {
  "path": "enrollments",
  "module": "training",
  "label": {
   "en": "Enrollment",
   "zh": "学员报名"
  },
  "plural": {
   "zh": "学员报名",
   "en": "Enrollments"
  },
  "permission": "training:read",
  "create": {
   "permission": "training:write",
   "by": [
    "clerk",
    "platform",
    "provider"
   ]
  },
  "searchable": true
 },
 {
  "path": "apprenticeship-programs",
  "module": "apprenticeship",
  "label": {
   "en": "Apprenticeship program",
   "zh": "学徒班"
  },
  "plural": {
   "zh": "学徒班",
   "en": "Apprenticeship programs"
  },
  "permission": "apprenticeship:read",
  "create": {
   "permission": "apprenticeship:write",
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "provider"
   ]
  },
  "searchable": true
 },
 {
  "path": "apprenticeships",
  "module": "apprenticeship",
  "label": {
   "en": "Apprenticeship",
   "zh": "学徒"
  },
  "plural": {
   "zh": "学徒",
   "en": "Apprenticeships"
  },
  "permission": "apprenticeship:read",
  "create": {
   "permission": "apprenticeship:write",
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "provider"
   ]
  },
  "searchable": true
 },
 {
  "path": "internship-posts",
  "module": "internship",
  "label": {
   "en": "Internship post",
   "zh": "实习见习岗位"
  },
  "plural": {
   "zh": "实习见习岗位",
   "en": "Internship posts"
  },
  "permission": "internship:read",
  "create": {
   "permission": "internship:write",
   "by": [
    "clerk",
    "platform",
    "host"
   ]
  },
  "searchable": true
 },
 {
  "path": "internships",
  "module": "internship",
  "label": {
   "en": "Internship",
   "zh": "实习见习"
  },
  "plural": {
   "zh": "实习见习",
   "en": "Internships"
  },
  "permission": "internship:read",
  "create": {
   "permission": "internship:write",
   "by": [
    "clerk",
    "platform",
    "host"
   ]
  },
  "searchable": true
 },
 {
  "path": "job-fairs",
  "module": "recruitment",
  "label": {
   "en": "Job fair",
   "zh": "招聘活动"
  },
  "plural": {
   "zh": "招聘活动",
   "en": "Job fairs"
  },
  "permission": "recruitment:read",
  "create": {
   "permission": "recruitment:write",
   "by": [
    "clerk",
    "platform",
    "host"
   ]
  },
  "searchable": true
 },
 {
  "path": "booths",
  "module": "recruitment",
  "label": {
   "en": "Booth",
   "zh": "展位"
  },
  "plural": {
   "zh": "展位",
   "en": "Booths"
  },
  "permission": "recruitment:read",
  "create": {
   "permission": "recruitment:write",
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "host"
   ]
  },
  "searchable": false
 },
 {
  "path": "job-postings",
  "module": "recruitment",
  "label": {
   "en": "Job posting",
   "zh": "招聘岗位"
  },
  "plural": {
   "zh": "招聘岗位",
   "en": "Job postings"
  },
  "permission": "recruitment:read",
  "create": {
   "permission": "recruitment:write",
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ]
  },
  "searchable": true
 },
 {
  "path": "job-applications",
  "module": "recruitment",
  "label": {
   "en": "Job application",
   "zh": "岗位投递"
  },
  "plural": {
   "zh": "岗位投递",
   "en": "Job applications"
  },
  "permission": "recruitment:read",
  "create": {
   "permission": "recruitment:write",
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ]
  },
  "searchable": true
 },
 {
  "path": "policy-versions",
  "module": "subsidy",
  "label": {
   "en": "Policy version",
   "zh": "政策版本"
  },
  "plural": {
   "zh": "政策版本",
   "en": "Policy versions"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "clerk"
   ]
  },
  "searchable": true
 },
 {
  "path": "bank-templates",
  "module": "subsidy",
  "label": {
   "en": "Bank template",
   "zh": "银行文件模板"
  },
  "plural": {
   "zh": "银行文件模板",
   "en": "Bank templates"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "finance"
   ]
  },
  "searchable": true
 },
 {
  "path": "funds",
  "module": "subsidy",
  "label": {
   "en": "Fund",
   "zh": "资金"
  },
  "plural": {
   "zh": "资金",
   "en": "Funds"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "finance"
   ]
  },
  "searchable": true
 },
 {
  "path": "budget-lines",
  "module": "subsidy",
  "label": {
   "en": "Budget line",
   "zh": "预算科目"
  },
  "plural": {
   "zh": "预算科目",
   "en": "Budget lines"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "finance"
   ]
  },
  "searchable": true
 },
 {
  "path": "ledger-entries",
  "module": "subsidy",
  "label": {
   "en": "Ledger entry",
   "zh": "资金流水"
  },
  "plural": {
   "zh": "资金流水",
   "en": "Ledger entries"
  },
  "permission": "subsidy:read",
  "searchable": false
 },
 {
  "path": "subsidy-applications",
  "module": "subsidy",
  "label": {
   "en": "Subsidy application",
   "zh": "补贴申请"
  },
  "plural": {
   "zh": "补贴申请",
   "en": "Subsidy applications"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "clerk",
    "platform",
    "organization"
   ]
  },
  "searchable": true
 },
 {
  "path": "predicate-overrides",
  "module": "subsidy",
  "label": {
   "en": "Predicate override",
   "zh": "人工认定"
  },
  "plural": {
   "zh": "人工认定",
   "en": "Predicate overrides"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:act",
   "by": [
    "reviewer"
   ]
  },
  "searchable": false
 },
 {
  "path": "integrity-findings",
  "module": "subsidy",
  "label": {
   "en": "Finding",
   "zh": "疑点"
  },
  "plural": {
   "zh": "疑点",
   "en": "Findings"
  },
  "permission": "subsidy:read",
  "searchable": false
 },
 {
  "path": "integrity-rules",
  "module": "subsidy",
  "label": {
   "en": "Integrity rule",
   "zh": "疑点规则"
  },
  "plural": {
   "zh": "疑点规则",
   "en": "Integrity rules"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "directory:write",
   "by": [
    "admin"
   ]
  },
  "searchable": false
 },
 {
  "path": "calendar-days",
  "module": "subsidy",
  "label": {
   "en": "Calendar day",
   "zh": "工作日历"
  },
  "plural": {
   "zh": "工作日历",
   "en": "Calendar days"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "directory:write",
   "by": [
    "clerk",
    "admin"
   ]
  },
  "searchable": true
 },
 {
  "path": "public-notices",
  "module": "subsidy",
  "label": {
   "en": "Public notice",
   "zh": "公示"
  },
  "plural": {
   "zh": "公示",
   "en": "Public notices"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "clerk"
   ]
  },
  "searchable": true
 },
 {
  "path": "objections",
  "module": "subsidy",
  "label": {
   "en": "Objection",
   "zh": "异议"
  },
  "plural": {
   "zh": "异议",
   "en": "Objections"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "clerk"
   ]
  },
  "searchable": false
 },
 {
  "path": "payment-batches",
  "module": "subsidy",
  "label": {
   "en": "Payment batch",
   "zh": "拨付批次"
  },
  "plural": {
   "zh": "拨付批次",
   "en": "Payment batches"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "finance"
   ]
  },
  "searchable": true
 },
 {
  "path": "payments",
  "module": "subsidy",
  "label": {
   "en": "Payment",
   "zh": "拨付"
  },
  "plural": {
   "zh": "拨付",
   "en": "Payments"
  },
  "permission": "subsidy:read",
  "searchable": true
 },
 {
  "path": "entitlement-runs",
  "module": "subsidy",
  "label": {
   "en": "Entitlement run",
   "zh": "免申即享筛查"
  },
  "plural": {
   "zh": "免申即享筛查",
   "en": "Entitlement runs"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:act",
   "by": [
    "clerk",
    "reviewer",
    "platform"
   ]
  },
  "searchable": true
 },
 {
  "path": "entitlements",
  "module": "subsidy",
  "label": {
   "en": "Entitlement",
   "zh": "免申即享资格"
  },
  "plural": {
   "zh": "免申即享资格",
   "en": "Entitlements"
  },
  "permission": "subsidy:read",
  "searchable": true
 },
 {
  "path": "entitlement-near-misses",
  "module": "subsidy",
  "label": {
   "en": "Near miss",
   "zh": "差一项条件"
  },
  "plural": {
   "zh": "差一项条件",
   "en": "Near misses"
  },
  "permission": "subsidy:read",
  "searchable": false
 },
 {
  "path": "later-checks",
  "module": "subsidy",
  "label": {
   "en": "Later check",
   "zh": "事后抽查"
  },
  "plural": {
   "zh": "事后抽查",
   "en": "Later checks"
  },
  "permission": "subsidy:read",
  "searchable": true
 },
 {
  "path": "bank-returns",
  "module": "subsidy",
  "label": {
   "en": "Return file",
   "zh": "回盘文件"
  },
  "plural": {
   "zh": "回盘文件",
   "en": "Return files"
  },
  "permission": "subsidy:read",
  "searchable": false
 },
 {
  "path": "recoveries",
  "module": "subsidy",
  "label": {
   "en": "Recovery",
   "zh": "追缴"
  },
  "plural": {
   "zh": "追缴",
   "en": "Recoveries"
  },
  "permission": "subsidy:read",
  "create": {
   "permission": "subsidy:write",
   "by": [
    "finance"
   ]
  },
  "searchable": true
 },
 {
  "path": "recovery-instalments",
  "module": "subsidy",
  "label": {
   "en": "Instalment",
   "zh": "还款分期"
  },
  "plural": {
   "zh": "还款分期",
   "en": "Instalments"
  },
  "permission": "subsidy:read",
  "searchable": false
 },
 {
  "path": "retroactive-differences",
  "module": "subsidy",
  "label": {
   "en": "Retroactive difference",
   "zh": "追溯差额"
  },
  "plural": {
   "zh": "追溯差额",
   "en": "Retroactive differences"
  },
  "permission": "subsidy:read",
  "searchable": true
 },
 {
  "path": "files",
  "module": "integration",
  "label": {
   "en": "File",
   "zh": "文件"
  },
  "plural": {
   "zh": "文件",
   "en": "Files"
  },
  "permission": "integration:read",
  "searchable": true
 },
 {
  "path": "jobs",
  "module": "integration",
  "label": {
   "en": "Job",
   "zh": "任务"
  },
  "plural": {
   "zh": "任务",
   "en": "Jobs"
  },
  "permission": "integration:read",
  "searchable": false
 }
];
