// Generated from openapi.yaml by `pnpm api:generate`. Not to be edited.
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
   "en": "Api clients"
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
 }
];
