// Generated from openapi.yaml by `pnpm api:generate`. Not to be edited.
import type { Resource } from '../resource.ts';

export const resources: Readonly<Record<string, Resource>> = {
 "users": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "active",
      "zh": "启用",
      "en": "Active"
     },
     {
      "value": "disabled",
      "zh": "停用",
      "en": "Disabled"
     }
    ],
    "required": true
   },
   {
    "name": "username",
    "kind": "text",
    "label": {
     "zh": "用户名",
     "en": "Username"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60,
    "pattern": "^[a-z][a-z0-9._-]{1,59}$"
   },
   {
    "name": "displayName",
    "kind": "text",
    "label": {
     "zh": "姓名",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "roles",
    "kind": "choices",
    "label": {
     "zh": "岗位",
     "en": "Roles"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20,
    "choices": [
     {
      "value": "clerk",
      "zh": "经办",
      "en": "Clerk"
     },
     {
      "value": "reviewer",
      "zh": "审核",
      "en": "Reviewer"
     },
     {
      "value": "finance",
      "zh": "财务",
      "en": "Finance"
     },
     {
      "value": "auditor",
      "zh": "审计",
      "en": "Auditor"
     },
     {
      "value": "analyst",
      "zh": "统计分析",
      "en": "Analyst"
     },
     {
      "value": "admin",
      "zh": "系统管理员",
      "en": "Administrator"
     }
    ]
   },
   {
    "name": "passwordChangedAt",
    "kind": "instant",
    "label": {
     "zh": "密码更新时间",
     "en": "Password changed"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "lastLoginAt",
    "kind": "instant",
    "label": {
     "zh": "最近登录",
     "en": "Last sign-in"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "displayName",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "active",
      "zh": "启用",
      "en": "Active"
     },
     {
      "value": "disabled",
      "zh": "停用",
      "en": "Disabled"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "roles",
    "kind": "choices",
    "label": {
     "zh": "岗位",
     "en": "Roles"
    },
    "choices": [
     {
      "value": "clerk",
      "zh": "经办",
      "en": "Clerk"
     },
     {
      "value": "reviewer",
      "zh": "审核",
      "en": "Reviewer"
     },
     {
      "value": "finance",
      "zh": "财务",
      "en": "Finance"
     },
     {
      "value": "auditor",
      "zh": "审计",
      "en": "Auditor"
     },
     {
      "value": "analyst",
      "zh": "统计分析",
      "en": "Analyst"
     },
     {
      "value": "admin",
      "zh": "系统管理员",
      "en": "Administrator"
     }
    ]
   }
  ],
  "sorts": [
   "username",
   "createdAt"
  ],
  "defaultSort": "username",
  "includes": {},
  "body": {
   "fields": [
    {
     "name": "username",
     "kind": "text",
     "label": {
      "zh": "用户名",
      "en": "Username"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60,
     "pattern": "^[a-z][a-z0-9._-]{1,59}$"
    },
    {
     "name": "displayName",
     "kind": "text",
     "label": {
      "zh": "姓名",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "roles",
     "kind": "choices",
     "label": {
      "zh": "岗位",
      "en": "Roles"
     },
     "choices": [
      {
       "value": "clerk",
       "zh": "经办",
       "en": "Clerk"
      },
      {
       "value": "reviewer",
       "zh": "审核",
       "en": "Reviewer"
      },
      {
       "value": "finance",
       "zh": "财务",
       "en": "Finance"
      },
      {
       "value": "auditor",
       "zh": "审计",
       "en": "Auditor"
      },
      {
       "value": "analyst",
       "zh": "统计分析",
       "en": "Analyst"
      },
      {
       "value": "admin",
       "zh": "系统管理员",
       "en": "Administrator"
      }
     ],
     "required": true
    },
    {
     "name": "password",
     "kind": "password",
     "label": {
      "zh": "密码",
      "en": "Password"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 200
    }
   ],
   "by": [
    "admin"
   ],
   "permission": "identity:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "displayName",
     "kind": "text",
     "label": {
      "zh": "姓名",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "roles",
     "kind": "choices",
     "label": {
      "zh": "岗位",
      "en": "Roles"
     },
     "choices": [
      {
       "value": "clerk",
       "zh": "经办",
       "en": "Clerk"
      },
      {
       "value": "reviewer",
       "zh": "审核",
       "en": "Reviewer"
      },
      {
       "value": "finance",
       "zh": "财务",
       "en": "Finance"
      },
      {
       "value": "auditor",
       "zh": "审计",
       "en": "Auditor"
      },
      {
       "value": "analyst",
       "zh": "统计分析",
       "en": "Analyst"
      },
      {
       "value": "admin",
       "zh": "系统管理员",
       "en": "Administrator"
      }
     ]
    }
   ],
   "by": [
    "admin"
   ],
   "permission": "identity:write",
   "answers": "record"
  },
  "actions": [
   {
    "name": "disable",
    "label": {
     "zh": "停用",
     "en": "Disable"
    },
    "from": [
     "active"
    ],
    "by": [
     "admin"
    ],
    "permission": "identity:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "enable",
    "label": {
     "zh": "启用",
     "en": "Enable"
    },
    "from": [
     "disabled"
    ],
    "by": [
     "admin"
    ],
    "permission": "identity:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reset-password",
    "label": {
     "zh": "重置密码",
     "en": "Reset password"
    },
    "from": [],
    "by": [],
    "permission": "identity:act",
    "fields": [
     {
      "name": "password",
      "kind": "password",
      "label": {
       "zh": "密码",
       "en": "Password"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 200
     }
    ],
    "guarded": true,
    "answers": "nothing"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "api-clients": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "active",
      "zh": "启用",
      "en": "Active"
     },
     {
      "value": "revoked",
      "zh": "已吊销",
      "en": "Revoked"
     }
    ],
    "required": true
   },
   {
    "name": "clientId",
    "kind": "text",
    "label": {
     "zh": "客户端标识",
     "en": "Client id"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60,
    "pattern": "^[a-z][a-z0-9-]{2,59}$"
   },
   {
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "名称",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "所属单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "scopes",
    "kind": "choices",
    "label": {
     "zh": "权限范围",
     "en": "Scopes"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 40,
    "choices": [
     {
      "value": "directory:read",
      "zh": "directory:read",
      "en": "directory:read"
     },
     {
      "value": "evaluation:read",
      "zh": "evaluation:read",
      "en": "evaluation:read"
     },
     {
      "value": "training:read",
      "zh": "training:read",
      "en": "training:read"
     },
     {
      "value": "apprenticeship:read",
      "zh": "apprenticeship:read",
      "en": "apprenticeship:read"
     },
     {
      "value": "recruitment:read",
      "zh": "recruitment:read",
      "en": "recruitment:read"
     },
     {
      "value": "subsidy:read",
      "zh": "subsidy:read",
      "en": "subsidy:read"
     },
     {
      "value": "integration:read",
      "zh": "integration:read",
      "en": "integration:read"
     },
     {
      "value": "directory:write",
      "zh": "directory:write",
      "en": "directory:write"
     },
     {
      "value": "directory:act",
      "zh": "directory:act",
      "en": "directory:act"
     },
     {
      "value": "evaluation:write",
      "zh": "evaluation:write",
      "en": "evaluation:write"
     },
     {
      "value": "evaluation:act",
      "zh": "evaluation:act",
      "en": "evaluation:act"
     },
     {
      "value": "training:write",
      "zh": "training:write",
      "en": "training:write"
     },
     {
      "value": "training:act",
      "zh": "training:act",
      "en": "training:act"
     },
     {
      "value": "apprenticeship:write",
      "zh": "apprenticeship:write",
      "en": "apprenticeship:write"
     },
     {
      "value": "apprenticeship:act",
      "zh": "apprenticeship:act",
      "en": "apprenticeship:act"
     },
     {
      "value": "recruitment:write",
      "zh": "recruitment:write",
      "en": "recruitment:write"
     },
     {
      "value": "recruitment:act",
      "zh": "recruitment:act",
      "en": "recruitment:act"
     },
     {
      "value": "subsidy:write",
      "zh": "subsidy:write",
      "en": "subsidy:write"
     },
     {
      "value": "subsidy:act",
      "zh": "subsidy:act",
      "en": "subsidy:act"
     },
     {
      "value": "integration:write",
      "zh": "integration:write",
      "en": "integration:write"
     },
     {
      "value": "integration:act",
      "zh": "integration:act",
      "en": "integration:act"
     }
    ]
   },
   {
    "name": "previousSecretEndsAt",
    "kind": "instant",
    "label": {
     "zh": "旧密钥失效时间",
     "en": "Old secret ends"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "name",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "active",
      "zh": "启用",
      "en": "Active"
     },
     {
      "value": "revoked",
      "zh": "已吊销",
      "en": "Revoked"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "所属单位",
     "en": "Organization"
    },
    "references": "organizations"
   }
  ],
  "sorts": [
   "clientId",
   "createdAt"
  ],
  "defaultSort": "clientId",
  "includes": {
   "organization": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "clientId",
     "kind": "text",
     "label": {
      "zh": "客户端标识",
      "en": "Client id"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60,
     "pattern": "^[a-z][a-z0-9-]{2,59}$"
    },
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "organizationId",
     "kind": "reference",
     "label": {
      "zh": "所属单位",
      "en": "Organization"
     },
     "references": "organizations",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "scopes",
     "kind": "choices",
     "label": {
      "zh": "权限范围",
      "en": "Scopes"
     },
     "choices": [
      {
       "value": "directory:read",
       "zh": "directory:read",
       "en": "directory:read"
      },
      {
       "value": "evaluation:read",
       "zh": "evaluation:read",
       "en": "evaluation:read"
      },
      {
       "value": "training:read",
       "zh": "training:read",
       "en": "training:read"
      },
      {
       "value": "apprenticeship:read",
       "zh": "apprenticeship:read",
       "en": "apprenticeship:read"
      },
      {
       "value": "recruitment:read",
       "zh": "recruitment:read",
       "en": "recruitment:read"
      },
      {
       "value": "subsidy:read",
       "zh": "subsidy:read",
       "en": "subsidy:read"
      },
      {
       "value": "integration:read",
       "zh": "integration:read",
       "en": "integration:read"
      },
      {
       "value": "directory:write",
       "zh": "directory:write",
       "en": "directory:write"
      },
      {
       "value": "directory:act",
       "zh": "directory:act",
       "en": "directory:act"
      },
      {
       "value": "evaluation:write",
       "zh": "evaluation:write",
       "en": "evaluation:write"
      },
      {
       "value": "evaluation:act",
       "zh": "evaluation:act",
       "en": "evaluation:act"
      },
      {
       "value": "training:write",
       "zh": "training:write",
       "en": "training:write"
      },
      {
       "value": "training:act",
       "zh": "training:act",
       "en": "training:act"
      },
      {
       "value": "apprenticeship:write",
       "zh": "apprenticeship:write",
       "en": "apprenticeship:write"
      },
      {
       "value": "apprenticeship:act",
       "zh": "apprenticeship:act",
       "en": "apprenticeship:act"
      },
      {
       "value": "recruitment:write",
       "zh": "recruitment:write",
       "en": "recruitment:write"
      },
      {
       "value": "recruitment:act",
       "zh": "recruitment:act",
       "en": "recruitment:act"
      },
      {
       "value": "subsidy:write",
       "zh": "subsidy:write",
       "en": "subsidy:write"
      },
      {
       "value": "subsidy:act",
       "zh": "subsidy:act",
       "en": "subsidy:act"
      },
      {
       "value": "integration:write",
       "zh": "integration:write",
       "en": "integration:write"
      },
      {
       "value": "integration:act",
       "zh": "integration:act",
       "en": "integration:act"
      }
     ],
     "required": true
    }
   ],
   "by": [],
   "permission": "identity:write",
   "answers": "other"
  },
  "patch": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "scopes",
     "kind": "choices",
     "label": {
      "zh": "权限范围",
      "en": "Scopes"
     },
     "choices": [
      {
       "value": "directory:read",
       "zh": "directory:read",
       "en": "directory:read"
      },
      {
       "value": "evaluation:read",
       "zh": "evaluation:read",
       "en": "evaluation:read"
      },
      {
       "value": "training:read",
       "zh": "training:read",
       "en": "training:read"
      },
      {
       "value": "apprenticeship:read",
       "zh": "apprenticeship:read",
       "en": "apprenticeship:read"
      },
      {
       "value": "recruitment:read",
       "zh": "recruitment:read",
       "en": "recruitment:read"
      },
      {
       "value": "subsidy:read",
       "zh": "subsidy:read",
       "en": "subsidy:read"
      },
      {
       "value": "integration:read",
       "zh": "integration:read",
       "en": "integration:read"
      },
      {
       "value": "directory:write",
       "zh": "directory:write",
       "en": "directory:write"
      },
      {
       "value": "directory:act",
       "zh": "directory:act",
       "en": "directory:act"
      },
      {
       "value": "evaluation:write",
       "zh": "evaluation:write",
       "en": "evaluation:write"
      },
      {
       "value": "evaluation:act",
       "zh": "evaluation:act",
       "en": "evaluation:act"
      },
      {
       "value": "training:write",
       "zh": "training:write",
       "en": "training:write"
      },
      {
       "value": "training:act",
       "zh": "training:act",
       "en": "training:act"
      },
      {
       "value": "apprenticeship:write",
       "zh": "apprenticeship:write",
       "en": "apprenticeship:write"
      },
      {
       "value": "apprenticeship:act",
       "zh": "apprenticeship:act",
       "en": "apprenticeship:act"
      },
      {
       "value": "recruitment:write",
       "zh": "recruitment:write",
       "en": "recruitment:write"
      },
      {
       "value": "recruitment:act",
       "zh": "recruitment:act",
       "en": "recruitment:act"
      },
      {
       "value": "subsidy:write",
       "zh": "subsidy:write",
       "en": "subsidy:write"
      },
      {
       "value": "subsidy:act",
       "zh": "subsidy:act",
       "en": "subsidy:act"
      },
      {
       "value": "integration:write",
       "zh": "integration:write",
       "en": "integration:write"
      },
      {
       "value": "integration:act",
       "zh": "integration:act",
       "en": "integration:act"
      }
     ]
    }
   ],
   "by": [
    "admin"
   ],
   "permission": "identity:write",
   "states": [
    "active"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "revoke",
    "label": {
     "zh": "吊销",
     "en": "Revoke"
    },
    "from": [
     "active"
    ],
    "by": [
     "admin"
    ],
    "permission": "identity:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "rotate-secret",
    "label": {
     "zh": "更换密钥",
     "en": "Rotate secret"
    },
    "from": [],
    "by": [],
    "permission": "identity:act",
    "fields": [],
    "guarded": true,
    "answers": "other"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "audit-entries": {
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
  "searchable": false,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "at",
    "kind": "instant",
    "label": {
     "zh": "时间",
     "en": "At"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "actorId",
    "kind": "id",
    "label": {
     "zh": "操作人编号",
     "en": "Actor id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "actorKind",
    "kind": "text",
    "label": {
     "zh": "操作人类别",
     "en": "Kind of actor"
    },
    "required": true,
    "maxLength": 10,
    "pattern": "^[a-z]+$"
   },
   {
    "name": "actorName",
    "kind": "text",
    "label": {
     "zh": "操作人",
     "en": "Actor"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "address",
    "kind": "text",
    "label": {
     "zh": "来源地址",
     "en": "Address"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 64
   },
   {
    "name": "requestId",
    "kind": "text",
    "label": {
     "zh": "请求编号",
     "en": "Request id"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 64
   },
   {
    "name": "action",
    "kind": "text",
    "label": {
     "zh": "动作",
     "en": "Action"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z-]+\\.[a-z-]+$"
   },
   {
    "name": "subjectType",
    "kind": "text",
    "label": {
     "zh": "对象类别",
     "en": "Kind of subject"
    },
    "required": true,
    "maxLength": 60,
    "pattern": "^[a-z-]+$"
   },
   {
    "name": "subjectId",
    "kind": "id",
    "label": {
     "zh": "对象编号",
     "en": "Subject id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "before",
    "kind": "object",
    "label": {
     "zh": "变更前",
     "en": "Before"
    },
    "nullable": true,
    "required": true
   },
   {
    "name": "after",
    "kind": "object",
    "label": {
     "zh": "变更后",
     "en": "After"
    },
    "nullable": true,
    "required": true
   },
   {
    "name": "reason",
    "kind": "long-text",
    "label": {
     "zh": "理由",
     "en": "Reason"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   }
  ],
  "title": null,
  "filters": [
   {
    "name": "at",
    "kind": "dates",
    "label": {
     "zh": "时间",
     "en": "At"
    },
    "from": "atFrom",
    "to": "atTo"
   },
   {
    "name": "actorId",
    "kind": "text",
    "label": {
     "zh": "操作人编号",
     "en": "Actor id"
    }
   },
   {
    "name": "action",
    "kind": "text",
    "label": {
     "zh": "动作",
     "en": "Action"
    }
   },
   {
    "name": "subjectType",
    "kind": "text",
    "label": {
     "zh": "对象类别",
     "en": "Kind of subject"
    }
   },
   {
    "name": "subjectId",
    "kind": "text",
    "label": {
     "zh": "对象编号",
     "en": "Subject id"
    }
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "requestId",
    "kind": "text",
    "label": {
     "zh": "请求编号",
     "en": "Request id"
    }
   }
  ],
  "sorts": [
   "at"
  ],
  "defaultSort": "-at",
  "includes": {},
  "body": null,
  "patch": null,
  "actions": [],
  "reveal": null,
  "history": false,
  "versioned": false
 },
 "organizations": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "pending",
      "zh": "待核实",
      "en": "Pending"
     },
     {
      "value": "verified",
      "zh": "已核实",
      "en": "Verified"
     },
     {
      "value": "suspended",
      "zh": "已暂停",
      "en": "Suspended"
     }
    ],
    "required": true
   },
   {
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "名称",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "kind",
    "kind": "choice",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "enterprise",
      "zh": "企业",
      "en": "Enterprise"
     },
     {
      "value": "college",
      "zh": "院校",
      "en": "College"
     },
     {
      "value": "training_provider",
      "zh": "培训机构",
      "en": "Training provider"
     },
     {
      "value": "hr_agency",
      "zh": "人力资源服务机构",
      "en": "HR agency"
     },
     {
      "value": "association",
      "zh": "行业协会",
      "en": "Association"
     },
     {
      "value": "government",
      "zh": "机关事业单位",
      "en": "Government body"
     }
    ],
    "required": true
   },
   {
    "name": "uscc",
    "kind": "text",
    "label": {
     "zh": "统一社会信用代码",
     "en": "Credit code"
    },
    "required": true,
    "maxLength": 18,
    "pattern": "^[0-9A-Z]{18}$"
   },
   {
    "name": "industryCode",
    "kind": "text",
    "label": {
     "zh": "行业",
     "en": "Industry"
    },
    "nullable": true,
    "required": true,
    "maxLength": 3,
    "pattern": "^[A-T]?[0-9]{0,2}$"
   },
   {
    "name": "size",
    "kind": "choice",
    "label": {
     "zh": "规模",
     "en": "Size"
    },
    "choices": [
     {
      "value": "micro",
      "zh": "微型",
      "en": "Micro"
     },
     {
      "value": "small",
      "zh": "小型",
      "en": "Small"
     },
     {
      "value": "medium",
      "zh": "中型",
      "en": "Medium"
     },
     {
      "value": "large",
      "zh": "大型",
      "en": "Large"
     }
    ],
    "nullable": true,
    "required": true
   },
   {
    "name": "contactName",
    "kind": "text",
    "label": {
     "zh": "联系人",
     "en": "Contact"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "contactPhone",
    "kind": "text",
    "label": {
     "zh": "联系电话",
     "en": "Contact phone"
    },
    "nullable": true,
    "required": true,
    "maxLength": 20,
    "pattern": "^[0-9+() -]{5,20}$"
   },
   {
    "name": "address",
    "kind": "text",
    "label": {
     "zh": "地址",
     "en": "Address"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "name",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "pending",
      "zh": "待核实",
      "en": "Pending"
     },
     {
      "value": "verified",
      "zh": "已核实",
      "en": "Verified"
     },
     {
      "value": "suspended",
      "zh": "已暂停",
      "en": "Suspended"
     }
    ]
   },
   {
    "name": "kind",
    "kind": "choices",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "enterprise",
      "zh": "企业",
      "en": "Enterprise"
     },
     {
      "value": "college",
      "zh": "院校",
      "en": "College"
     },
     {
      "value": "training_provider",
      "zh": "培训机构",
      "en": "Training provider"
     },
     {
      "value": "hr_agency",
      "zh": "人力资源服务机构",
      "en": "HR agency"
     },
     {
      "value": "association",
      "zh": "行业协会",
      "en": "Association"
     },
     {
      "value": "government",
      "zh": "机关事业单位",
      "en": "Government body"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "industryCode",
    "kind": "text",
    "label": {
     "zh": "行业",
     "en": "Industry"
    }
   },
   {
    "name": "size",
    "kind": "choices",
    "label": {
     "zh": "规模",
     "en": "Size"
    },
    "choices": [
     {
      "value": "micro",
      "zh": "微型",
      "en": "Micro"
     },
     {
      "value": "small",
      "zh": "小型",
      "en": "Small"
     },
     {
      "value": "medium",
      "zh": "中型",
      "en": "Medium"
     },
     {
      "value": "large",
      "zh": "大型",
      "en": "Large"
     }
    ]
   },
   {
    "name": "created",
    "kind": "dates",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "from": "createdFrom",
    "to": "createdTo"
   }
  ],
  "sorts": [
   "createdAt",
   "name"
  ],
  "defaultSort": "-createdAt",
  "includes": {},
  "body": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "kind",
     "kind": "choice",
     "label": {
      "zh": "类别",
      "en": "Kind"
     },
     "choices": [
      {
       "value": "enterprise",
       "zh": "企业",
       "en": "Enterprise"
      },
      {
       "value": "college",
       "zh": "院校",
       "en": "College"
      },
      {
       "value": "training_provider",
       "zh": "培训机构",
       "en": "Training provider"
      },
      {
       "value": "hr_agency",
       "zh": "人力资源服务机构",
       "en": "HR agency"
      },
      {
       "value": "association",
       "zh": "行业协会",
       "en": "Association"
      },
      {
       "value": "government",
       "zh": "机关事业单位",
       "en": "Government body"
      }
     ],
     "required": true
    },
    {
     "name": "uscc",
     "kind": "text",
     "label": {
      "zh": "统一社会信用代码",
      "en": "Credit code"
     },
     "required": true,
     "maxLength": 18,
     "pattern": "^[0-9A-Z]{18}$"
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "industryCode",
     "kind": "text",
     "label": {
      "zh": "行业",
      "en": "Industry"
     },
     "nullable": true,
     "maxLength": 3,
     "pattern": "^[A-T]?[0-9]{0,2}$"
    },
    {
     "name": "size",
     "kind": "choice",
     "label": {
      "zh": "规模",
      "en": "Size"
     },
     "choices": [
      {
       "value": "micro",
       "zh": "微型",
       "en": "Micro"
      },
      {
       "value": "small",
       "zh": "小型",
       "en": "Small"
      },
      {
       "value": "medium",
       "zh": "中型",
       "en": "Medium"
      },
      {
       "value": "large",
       "zh": "大型",
       "en": "Large"
      }
     ],
     "nullable": true
    },
    {
     "name": "contactName",
     "kind": "text",
     "label": {
      "zh": "联系人",
      "en": "Contact"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "contactPhone",
     "kind": "text",
     "label": {
      "zh": "联系电话",
      "en": "Contact phone"
     },
     "nullable": true,
     "maxLength": 20,
     "pattern": "^[0-9+() -]{5,20}$"
    },
    {
     "name": "address",
     "kind": "text",
     "label": {
      "zh": "地址",
      "en": "Address"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "clerk",
    "admin",
    "platform"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "industryCode",
     "kind": "text",
     "label": {
      "zh": "行业",
      "en": "Industry"
     },
     "nullable": true,
     "maxLength": 3,
     "pattern": "^[A-T]?[0-9]{0,2}$"
    },
    {
     "name": "size",
     "kind": "choice",
     "label": {
      "zh": "规模",
      "en": "Size"
     },
     "choices": [
      {
       "value": "micro",
       "zh": "微型",
       "en": "Micro"
      },
      {
       "value": "small",
       "zh": "小型",
       "en": "Small"
      },
      {
       "value": "medium",
       "zh": "中型",
       "en": "Medium"
      },
      {
       "value": "large",
       "zh": "大型",
       "en": "Large"
      }
     ],
     "nullable": true
    },
    {
     "name": "contactName",
     "kind": "text",
     "label": {
      "zh": "联系人",
      "en": "Contact"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "contactPhone",
     "kind": "text",
     "label": {
      "zh": "联系电话",
      "en": "Contact phone"
     },
     "nullable": true,
     "maxLength": 20,
     "pattern": "^[0-9+() -]{5,20}$"
    },
    {
     "name": "address",
     "kind": "text",
     "label": {
      "zh": "地址",
      "en": "Address"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "clerk",
    "admin",
    "platform",
    "self"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "actions": [
   {
    "name": "verify",
    "label": {
     "zh": "核实",
     "en": "Verify"
    },
    "from": [
     "pending"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "directory:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "suspend",
    "label": {
     "zh": "暂停",
     "en": "Suspend"
    },
    "from": [
     "pending",
     "verified"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "directory:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reinstate",
    "label": {
     "zh": "恢复",
     "en": "Reinstate"
    },
    "from": [
     "suspended"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "directory:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "people": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "realName",
    "kind": "text",
    "label": {
     "zh": "姓名",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "nationalId",
    "kind": "text",
    "label": {
     "zh": "身份证号",
     "en": "National id"
    },
    "masked": true,
    "required": true,
    "maxLength": 18
   },
   {
    "name": "sex",
    "kind": "choice",
    "label": {
     "zh": "性别",
     "en": "Sex"
    },
    "choices": [
     {
      "value": "male",
      "zh": "男",
      "en": "Male"
     },
     {
      "value": "female",
      "zh": "女",
      "en": "Female"
     }
    ],
    "required": true
   },
   {
    "name": "birthDate",
    "kind": "date",
    "label": {
     "zh": "出生日期",
     "en": "Born"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "phone",
    "kind": "text",
    "label": {
     "zh": "手机号",
     "en": "Phone"
    },
    "masked": true,
    "nullable": true,
    "required": true,
    "maxLength": 11
   },
   {
    "name": "bankAccount",
    "kind": "text",
    "label": {
     "zh": "银行账号",
     "en": "Bank account"
    },
    "masked": true,
    "nullable": true,
    "required": true,
    "maxLength": 30
   },
   {
    "name": "degree",
    "kind": "choice",
    "label": {
     "zh": "学历",
     "en": "Degree"
    },
    "choices": [
     {
      "value": "secondary",
      "zh": "高中",
      "en": "Senior secondary school"
     },
     {
      "value": "vocational_secondary",
      "zh": "中专（中职、技校）",
      "en": "Vocational secondary school"
     },
     {
      "value": "associate",
      "zh": "大专（高职）",
      "en": "Associate degree (higher vocational)"
     },
     {
      "value": "bachelor",
      "zh": "本科",
      "en": "Bachelor's degree"
     },
     {
      "value": "master",
      "zh": "硕士研究生",
      "en": "Master's degree"
     },
     {
      "value": "doctor",
      "zh": "博士研究生",
      "en": "Doctorate"
     }
    ],
    "nullable": true,
    "required": true
   },
   {
    "name": "collegeId",
    "kind": "reference",
    "label": {
     "zh": "毕业院校",
     "en": "College"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "major",
    "kind": "text",
    "label": {
     "zh": "专业",
     "en": "Major"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "graduatedOn",
    "kind": "date",
    "label": {
     "zh": "毕业日期",
     "en": "Graduated"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "homeRegionCode",
    "kind": "region",
    "label": {
     "zh": "户籍地",
     "en": "Home region"
    },
    "nullable": true,
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    },
    "nullable": true,
    "required": true,
    "maxLength": 20
   },
   {
    "name": "skillLevel",
    "kind": "choice",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ],
    "nullable": true,
    "required": true
   },
   {
    "name": "skills",
    "kind": "texts",
    "label": {
     "zh": "技能",
     "en": "Skills"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 40
   },
   {
    "name": "registeredById",
    "kind": "reference",
    "label": {
     "zh": "登记单位",
     "en": "Registered by"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "realName",
  "filters": [
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "degree",
    "kind": "choices",
    "label": {
     "zh": "学历",
     "en": "Degree"
    },
    "choices": [
     {
      "value": "secondary",
      "zh": "高中",
      "en": "Senior secondary school"
     },
     {
      "value": "vocational_secondary",
      "zh": "中专（中职、技校）",
      "en": "Vocational secondary school"
     },
     {
      "value": "associate",
      "zh": "大专（高职）",
      "en": "Associate degree (higher vocational)"
     },
     {
      "value": "bachelor",
      "zh": "本科",
      "en": "Bachelor's degree"
     },
     {
      "value": "master",
      "zh": "硕士研究生",
      "en": "Master's degree"
     },
     {
      "value": "doctor",
      "zh": "博士研究生",
      "en": "Doctorate"
     }
    ]
   },
   {
    "name": "collegeId",
    "kind": "reference",
    "label": {
     "zh": "毕业院校",
     "en": "College"
    },
    "references": "organizations"
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    }
   },
   {
    "name": "skillLevel",
    "kind": "choices",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ]
   },
   {
    "name": "graduated",
    "kind": "dates",
    "label": {
     "zh": "毕业日期",
     "en": "Graduated"
    },
    "from": "graduatedFrom",
    "to": "graduatedTo"
   },
   {
    "name": "registeredById",
    "kind": "reference",
    "label": {
     "zh": "登记单位",
     "en": "Registered by"
    },
    "references": "organizations"
   },
   {
    "name": "created",
    "kind": "dates",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "from": "createdFrom",
    "to": "createdTo"
   }
  ],
  "sorts": [
   "createdAt",
   "realName"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "college": "organizations",
   "registeredBy": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "realName",
     "kind": "text",
     "label": {
      "zh": "姓名",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "nationalId",
     "kind": "text",
     "label": {
      "zh": "身份证号",
      "en": "National id"
     },
     "required": true,
     "minLength": 15,
     "maxLength": 18,
     "pattern": "^[0-9Xx]{15,18}$"
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "phone",
     "kind": "text",
     "label": {
      "zh": "手机号",
      "en": "Phone"
     },
     "nullable": true,
     "minLength": 11,
     "maxLength": 11,
     "pattern": "^1[3-9][0-9]{9}$"
    },
    {
     "name": "bankAccount",
     "kind": "text",
     "label": {
      "zh": "银行账号",
      "en": "Bank account"
     },
     "nullable": true,
     "minLength": 8,
     "maxLength": 30,
     "pattern": "^[0-9]{8,30}$"
    },
    {
     "name": "degree",
     "kind": "choice",
     "label": {
      "zh": "学历",
      "en": "Degree"
     },
     "choices": [
      {
       "value": "secondary",
       "zh": "高中",
       "en": "Senior secondary school"
      },
      {
       "value": "vocational_secondary",
       "zh": "中专（中职、技校）",
       "en": "Vocational secondary school"
      },
      {
       "value": "associate",
       "zh": "大专（高职）",
       "en": "Associate degree (higher vocational)"
      },
      {
       "value": "bachelor",
       "zh": "本科",
       "en": "Bachelor's degree"
      },
      {
       "value": "master",
       "zh": "硕士研究生",
       "en": "Master's degree"
      },
      {
       "value": "doctor",
       "zh": "博士研究生",
       "en": "Doctorate"
      }
     ],
     "nullable": true
    },
    {
     "name": "collegeId",
     "kind": "reference",
     "label": {
      "zh": "毕业院校",
      "en": "College"
     },
     "references": "organizations",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "major",
     "kind": "text",
     "label": {
      "zh": "专业",
      "en": "Major"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "graduatedOn",
     "kind": "date",
     "label": {
      "zh": "毕业日期",
      "en": "Graduated"
     },
     "nullable": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "homeRegionCode",
     "kind": "region",
     "label": {
      "zh": "户籍地",
      "en": "Home region"
     },
     "nullable": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "occupationCode",
     "kind": "occupation",
     "label": {
      "zh": "职业（工种）",
      "en": "Occupation"
     },
     "nullable": true,
     "maxLength": 20
    },
    {
     "name": "skillLevel",
     "kind": "choice",
     "label": {
      "zh": "技能等级",
      "en": "Skill level"
     },
     "choices": [
      {
       "value": "novice",
       "zh": "学徒工",
       "en": "Novice"
      },
      {
       "value": "junior",
       "zh": "初级工",
       "en": "Junior worker"
      },
      {
       "value": "intermediate",
       "zh": "中级工",
       "en": "Intermediate worker"
      },
      {
       "value": "advanced",
       "zh": "高级工",
       "en": "Advanced worker"
      },
      {
       "value": "technician",
       "zh": "技师",
       "en": "Technician"
      },
      {
       "value": "senior_technician",
       "zh": "高级技师",
       "en": "Senior technician"
      },
      {
       "value": "special_technician",
       "zh": "特级技师",
       "en": "Special technician"
      },
      {
       "value": "chief_technician",
       "zh": "首席技师",
       "en": "Chief technician"
      }
     ],
     "nullable": true
    },
    {
     "name": "skills",
     "kind": "texts",
     "label": {
      "zh": "技能",
      "en": "Skills"
     },
     "minLength": 1,
     "maxLength": 40
    },
    {
     "name": "registeredById",
     "kind": "reference",
     "label": {
      "zh": "登记单位",
      "en": "Registered by"
     },
     "references": "organizations",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "confirmDistinct",
     "kind": "flag",
     "label": {
      "zh": "Confirm distinct",
      "en": "Confirm distinct"
     },
     "note": "True: this is another person than the possible duplicates that were named"
    }
   ],
   "by": [
    "clerk",
    "platform",
    "registrar"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "realName",
     "kind": "text",
     "label": {
      "zh": "姓名",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "phone",
     "kind": "text",
     "label": {
      "zh": "手机号",
      "en": "Phone"
     },
     "nullable": true,
     "minLength": 11,
     "maxLength": 11,
     "pattern": "^1[3-9][0-9]{9}$"
    },
    {
     "name": "bankAccount",
     "kind": "text",
     "label": {
      "zh": "银行账号",
      "en": "Bank account"
     },
     "nullable": true,
     "minLength": 8,
     "maxLength": 30,
     "pattern": "^[0-9]{8,30}$"
    },
    {
     "name": "degree",
     "kind": "choice",
     "label": {
      "zh": "学历",
      "en": "Degree"
     },
     "choices": [
      {
       "value": "secondary",
       "zh": "高中",
       "en": "Senior secondary school"
      },
      {
       "value": "vocational_secondary",
       "zh": "中专（中职、技校）",
       "en": "Vocational secondary school"
      },
      {
       "value": "associate",
       "zh": "大专（高职）",
       "en": "Associate degree (higher vocational)"
      },
      {
       "value": "bachelor",
       "zh": "本科",
       "en": "Bachelor's degree"
      },
      {
       "value": "master",
       "zh": "硕士研究生",
       "en": "Master's degree"
      },
      {
       "value": "doctor",
       "zh": "博士研究生",
       "en": "Doctorate"
      }
     ],
     "nullable": true
    },
    {
     "name": "collegeId",
     "kind": "reference",
     "label": {
      "zh": "毕业院校",
      "en": "College"
     },
     "references": "organizations",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "major",
     "kind": "text",
     "label": {
      "zh": "专业",
      "en": "Major"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "graduatedOn",
     "kind": "date",
     "label": {
      "zh": "毕业日期",
      "en": "Graduated"
     },
     "nullable": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "homeRegionCode",
     "kind": "region",
     "label": {
      "zh": "户籍地",
      "en": "Home region"
     },
     "nullable": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "occupationCode",
     "kind": "occupation",
     "label": {
      "zh": "职业（工种）",
      "en": "Occupation"
     },
     "nullable": true,
     "maxLength": 20
    },
    {
     "name": "skillLevel",
     "kind": "choice",
     "label": {
      "zh": "技能等级",
      "en": "Skill level"
     },
     "choices": [
      {
       "value": "novice",
       "zh": "学徒工",
       "en": "Novice"
      },
      {
       "value": "junior",
       "zh": "初级工",
       "en": "Junior worker"
      },
      {
       "value": "intermediate",
       "zh": "中级工",
       "en": "Intermediate worker"
      },
      {
       "value": "advanced",
       "zh": "高级工",
       "en": "Advanced worker"
      },
      {
       "value": "technician",
       "zh": "技师",
       "en": "Technician"
      },
      {
       "value": "senior_technician",
       "zh": "高级技师",
       "en": "Senior technician"
      },
      {
       "value": "special_technician",
       "zh": "特级技师",
       "en": "Special technician"
      },
      {
       "value": "chief_technician",
       "zh": "首席技师",
       "en": "Chief technician"
      }
     ],
     "nullable": true
    },
    {
     "name": "skills",
     "kind": "texts",
     "label": {
      "zh": "技能",
      "en": "Skills"
     },
     "minLength": 1,
     "maxLength": 40
    },
    {
     "name": "registeredById",
     "kind": "reference",
     "label": {
      "zh": "登记单位",
      "en": "Registered by"
     },
     "references": "organizations",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    }
   ],
   "by": [
    "clerk",
    "platform",
    "registrar"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "actions": [],
  "reveal": {
   "fields": [
    "nationalId",
    "phone",
    "bankAccount"
   ],
   "permission": "directory:reveal"
  },
  "history": true,
  "versioned": true
 },
 "employments": {
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
  "searchable": false,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "人员",
     "en": "Person"
    },
    "references": "people",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "用人单位",
     "en": "Employer"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "startedOn",
    "kind": "date",
    "label": {
     "zh": "入职日期",
     "en": "From"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endedOn",
    "kind": "date",
    "label": {
     "zh": "离职日期",
     "en": "To"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "insuredMonths",
    "kind": "integer",
    "label": {
     "zh": "参保月数",
     "en": "Insured months"
    },
    "required": true,
    "minimum": 0,
    "maximum": 600
   },
   {
    "name": "monthlyWageFen",
    "kind": "money",
    "label": {
     "zh": "月工资",
     "en": "Monthly wage"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "source",
    "kind": "choice",
    "label": {
     "zh": "来源",
     "en": "Source"
    },
    "choices": [
     {
      "value": "order-class",
      "zh": "订单班",
      "en": "Order class"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒制",
      "en": "Apprenticeship"
     },
     {
      "value": "job-application",
      "zh": "招聘",
      "en": "Job application"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "other",
      "zh": "其他",
      "en": "Other"
     }
    ],
    "required": true
   },
   {
    "name": "sourceId",
    "kind": "id",
    "label": {
     "zh": "来源记录",
     "en": "Source record"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": null,
  "filters": [
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "用人单位",
     "en": "Employer"
    },
    "references": "organizations"
   },
   {
    "name": "source",
    "kind": "choices",
    "label": {
     "zh": "来源",
     "en": "Source"
    },
    "choices": [
     {
      "value": "order-class",
      "zh": "订单班",
      "en": "Order class"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒制",
      "en": "Apprenticeship"
     },
     {
      "value": "job-application",
      "zh": "招聘",
      "en": "Job application"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "other",
      "zh": "其他",
      "en": "Other"
     }
    ]
   },
   {
    "name": "started",
    "kind": "dates",
    "label": {
     "zh": "入职日期",
     "en": "From"
    },
    "from": "startedFrom",
    "to": "startedTo"
   },
   {
    "name": "ended",
    "kind": "dates",
    "label": {
     "zh": "离职日期",
     "en": "To"
    },
    "from": "endedFrom",
    "to": "endedTo"
   }
  ],
  "sorts": [
   "startedOn",
   "createdAt"
  ],
  "defaultSort": "-startedOn",
  "includes": {
   "person": "people",
   "organization": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "人员",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "organizationId",
     "kind": "reference",
     "label": {
      "zh": "用人单位",
      "en": "Employer"
     },
     "references": "organizations",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "startedOn",
     "kind": "date",
     "label": {
      "zh": "入职日期",
      "en": "From"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "endedOn",
     "kind": "date",
     "label": {
      "zh": "离职日期",
      "en": "To"
     },
     "nullable": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "insuredMonths",
     "kind": "integer",
     "label": {
      "zh": "参保月数",
      "en": "Insured months"
     },
     "minimum": 0,
     "maximum": 600
    },
    {
     "name": "monthlyWageFen",
     "kind": "money",
     "label": {
      "zh": "月工资",
      "en": "Monthly wage"
     },
     "nullable": true,
     "minimum": 0,
     "maximum": 1000000000000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "employer"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "endedOn",
     "kind": "date",
     "label": {
      "zh": "离职日期",
      "en": "To"
     },
     "nullable": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "insuredMonths",
     "kind": "integer",
     "label": {
      "zh": "参保月数",
      "en": "Insured months"
     },
     "minimum": 0,
     "maximum": 600
    },
    {
     "name": "monthlyWageFen",
     "kind": "money",
     "label": {
      "zh": "月工资",
      "en": "Monthly wage"
     },
     "nullable": true,
     "minimum": 0,
     "maximum": 1000000000000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "employer"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "actions": [],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "certificates": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "valid",
      "zh": "有效",
      "en": "Valid"
     },
     {
      "value": "revoked",
      "zh": "已撤销",
      "en": "Revoked"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "证书编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 40
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "人员",
     "en": "Person"
    },
    "references": "people",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "issuerId",
    "kind": "reference",
    "label": {
     "zh": "发证单位",
     "en": "Issuer"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    },
    "required": true,
    "maxLength": 20
   },
   {
    "name": "level",
    "kind": "choice",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ],
    "required": true
   },
   {
    "name": "issuedOn",
    "kind": "date",
    "label": {
     "zh": "发证日期",
     "en": "Issued"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "expiresOn",
    "kind": "date",
    "label": {
     "zh": "有效期至",
     "en": "Expires"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "source",
    "kind": "choice",
    "label": {
     "zh": "来源",
     "en": "Source"
    },
    "choices": [
     {
      "value": "assessment",
      "zh": "培训考核",
      "en": "Assessment"
     },
     {
      "value": "evaluation",
      "zh": "人才评价",
      "en": "Evaluation"
     },
     {
      "value": "import",
      "zh": "导入",
      "en": "Import"
     }
    ],
    "required": true
   },
   {
    "name": "sourceId",
    "kind": "id",
    "label": {
     "zh": "来源记录",
     "en": "Source record"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "revokedReason",
    "kind": "long-text",
    "label": {
     "zh": "撤销理由",
     "en": "Why revoked"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "number",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "valid",
      "zh": "有效",
      "en": "Valid"
     },
     {
      "value": "revoked",
      "zh": "已撤销",
      "en": "Revoked"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "issuerId",
    "kind": "reference",
    "label": {
     "zh": "发证单位",
     "en": "Issuer"
    },
    "references": "organizations"
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    }
   },
   {
    "name": "level",
    "kind": "choices",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ]
   },
   {
    "name": "issued",
    "kind": "dates",
    "label": {
     "zh": "发证日期",
     "en": "Issued"
    },
    "from": "issuedFrom",
    "to": "issuedTo"
   }
  ],
  "sorts": [
   "issuedOn",
   "createdAt"
  ],
  "defaultSort": "-issuedOn",
  "includes": {
   "person": "people",
   "issuer": "organizations"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "revoke",
    "label": {
     "zh": "撤销",
     "en": "Revoke"
    },
    "from": [
     "valid"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "evaluation:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "training-orders": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "draft",
      "zh": "草稿",
      "en": "Draft"
     },
     {
      "value": "submitted",
      "zh": "已提交",
      "en": "Submitted"
     },
     {
      "value": "open",
      "zh": "征集中",
      "en": "Open"
     },
     {
      "value": "awarded",
      "zh": "已定标",
      "en": "Awarded"
     },
     {
      "value": "delivering",
      "zh": "实施中",
      "en": "Delivering"
     },
     {
      "value": "closed",
      "zh": "已完结",
      "en": "Closed"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
     },
     {
      "value": "canceled",
      "zh": "已取消",
      "en": "Canceled"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "订单号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "title",
    "kind": "text",
    "label": {
     "zh": "名称",
     "en": "Title"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    },
    "required": true,
    "maxLength": 20
   },
   {
    "name": "level",
    "kind": "choice",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ],
    "required": true
   },
   {
    "name": "headcount",
    "kind": "integer",
    "label": {
     "zh": "需求人数",
     "en": "Headcount"
    },
    "required": true,
    "minimum": 1,
    "maximum": 10000
   },
   {
    "name": "wageFromFen",
    "kind": "money",
    "label": {
     "zh": "月工资下限",
     "en": "Wage from"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "wageToFen",
    "kind": "money",
    "label": {
     "zh": "月工资上限",
     "en": "Wage to"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "hireCommitmentBp",
    "kind": "share",
    "label": {
     "zh": "录用承诺",
     "en": "Hire commitment"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "startFromOn",
    "kind": "date",
    "label": {
     "zh": "最早开班",
     "en": "Earliest start"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "startToOn",
    "kind": "date",
    "label": {
     "zh": "最晚开班",
     "en": "Latest start"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "requiredHours",
    "kind": "integer",
    "label": {
     "zh": "培训课时",
     "en": "Hours"
    },
    "required": true,
    "minimum": 1,
    "maximum": 5000
   },
   {
    "name": "budgetPerHeadFen",
    "kind": "money",
    "label": {
     "zh": "人均预算",
     "en": "Budget per head"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "modules",
    "kind": "texts",
    "label": {
     "zh": "培训模块",
     "en": "Modules"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "seatsAwarded",
    "kind": "integer",
    "label": {
     "zh": "已选定人数",
     "en": "Seats awarded"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "note",
    "kind": "long-text",
    "label": {
     "zh": "说明",
     "en": "Note"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 2000
   },
   {
    "name": "returnedReason",
    "kind": "long-text",
    "label": {
     "zh": "退回理由",
     "en": "Why returned"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "title",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "draft",
      "zh": "草稿",
      "en": "Draft"
     },
     {
      "value": "submitted",
      "zh": "已提交",
      "en": "Submitted"
     },
     {
      "value": "open",
      "zh": "征集中",
      "en": "Open"
     },
     {
      "value": "awarded",
      "zh": "已定标",
      "en": "Awarded"
     },
     {
      "value": "delivering",
      "zh": "实施中",
      "en": "Delivering"
     },
     {
      "value": "closed",
      "zh": "已完结",
      "en": "Closed"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
     },
     {
      "value": "canceled",
      "zh": "已取消",
      "en": "Canceled"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    }
   },
   {
    "name": "level",
    "kind": "choices",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ]
   },
   {
    "name": "headcount",
    "kind": "range",
    "label": {
     "zh": "需求人数",
     "en": "Headcount"
    },
    "from": "headcountFrom",
    "to": "headcountTo"
   },
   {
    "name": "startFrom",
    "kind": "dates",
    "label": {
     "zh": "最早开班",
     "en": "Earliest start"
    },
    "from": "startFromFrom",
    "to": "startFromTo"
   },
   {
    "name": "created",
    "kind": "dates",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "from": "createdFrom",
    "to": "createdTo"
   }
  ],
  "sorts": [
   "createdAt",
   "headcount",
   "startFromOn"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "enterprise": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "enterpriseId",
     "kind": "reference",
     "label": {
      "zh": "用人企业",
      "en": "Enterprise"
     },
     "references": "organizations",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Title"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "occupationCode",
     "kind": "occupation",
     "label": {
      "zh": "职业（工种）",
      "en": "Occupation"
     },
     "required": true,
     "maxLength": 20
    },
    {
     "name": "level",
     "kind": "choice",
     "label": {
      "zh": "技能等级",
      "en": "Skill level"
     },
     "choices": [
      {
       "value": "novice",
       "zh": "学徒工",
       "en": "Novice"
      },
      {
       "value": "junior",
       "zh": "初级工",
       "en": "Junior worker"
      },
      {
       "value": "intermediate",
       "zh": "中级工",
       "en": "Intermediate worker"
      },
      {
       "value": "advanced",
       "zh": "高级工",
       "en": "Advanced worker"
      },
      {
       "value": "technician",
       "zh": "技师",
       "en": "Technician"
      },
      {
       "value": "senior_technician",
       "zh": "高级技师",
       "en": "Senior technician"
      },
      {
       "value": "special_technician",
       "zh": "特级技师",
       "en": "Special technician"
      },
      {
       "value": "chief_technician",
       "zh": "首席技师",
       "en": "Chief technician"
      }
     ],
     "required": true
    },
    {
     "name": "headcount",
     "kind": "integer",
     "label": {
      "zh": "需求人数",
      "en": "Headcount"
     },
     "required": true,
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "wageFromFen",
     "kind": "money",
     "label": {
      "zh": "月工资下限",
      "en": "Wage from"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "wageToFen",
     "kind": "money",
     "label": {
      "zh": "月工资上限",
      "en": "Wage to"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "hireCommitmentBp",
     "kind": "share",
     "label": {
      "zh": "录用承诺",
      "en": "Hire commitment"
     },
     "required": true,
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "startFromOn",
     "kind": "date",
     "label": {
      "zh": "最早开班",
      "en": "Earliest start"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "startToOn",
     "kind": "date",
     "label": {
      "zh": "最晚开班",
      "en": "Latest start"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "requiredHours",
     "kind": "integer",
     "label": {
      "zh": "培训课时",
      "en": "Hours"
     },
     "required": true,
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "budgetPerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均预算",
      "en": "Budget per head"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "modules",
     "kind": "texts",
     "label": {
      "zh": "培训模块",
      "en": "Modules"
     },
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "note",
     "kind": "long-text",
     "label": {
      "zh": "说明",
      "en": "Note"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ],
   "permission": "training:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Title"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "occupationCode",
     "kind": "occupation",
     "label": {
      "zh": "职业（工种）",
      "en": "Occupation"
     },
     "maxLength": 20
    },
    {
     "name": "level",
     "kind": "choice",
     "label": {
      "zh": "技能等级",
      "en": "Skill level"
     },
     "choices": [
      {
       "value": "novice",
       "zh": "学徒工",
       "en": "Novice"
      },
      {
       "value": "junior",
       "zh": "初级工",
       "en": "Junior worker"
      },
      {
       "value": "intermediate",
       "zh": "中级工",
       "en": "Intermediate worker"
      },
      {
       "value": "advanced",
       "zh": "高级工",
       "en": "Advanced worker"
      },
      {
       "value": "technician",
       "zh": "技师",
       "en": "Technician"
      },
      {
       "value": "senior_technician",
       "zh": "高级技师",
       "en": "Senior technician"
      },
      {
       "value": "special_technician",
       "zh": "特级技师",
       "en": "Special technician"
      },
      {
       "value": "chief_technician",
       "zh": "首席技师",
       "en": "Chief technician"
      }
     ]
    },
    {
     "name": "headcount",
     "kind": "integer",
     "label": {
      "zh": "需求人数",
      "en": "Headcount"
     },
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "wageFromFen",
     "kind": "money",
     "label": {
      "zh": "月工资下限",
      "en": "Wage from"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "wageToFen",
     "kind": "money",
     "label": {
      "zh": "月工资上限",
      "en": "Wage to"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "hireCommitmentBp",
     "kind": "share",
     "label": {
      "zh": "录用承诺",
      "en": "Hire commitment"
     },
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "startFromOn",
     "kind": "date",
     "label": {
      "zh": "最早开班",
      "en": "Earliest start"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "startToOn",
     "kind": "date",
     "label": {
      "zh": "最晚开班",
      "en": "Latest start"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "requiredHours",
     "kind": "integer",
     "label": {
      "zh": "培训课时",
      "en": "Hours"
     },
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "budgetPerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均预算",
      "en": "Budget per head"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "modules",
     "kind": "texts",
     "label": {
      "zh": "培训模块",
      "en": "Modules"
     },
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "note",
     "kind": "long-text",
     "label": {
      "zh": "说明",
      "en": "Note"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ],
   "permission": "training:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "submit",
    "label": {
     "zh": "提交",
     "en": "Submit"
    },
    "from": [
     "draft"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "approve",
    "label": {
     "zh": "批准",
     "en": "Approve"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "return",
    "label": {
     "zh": "退回",
     "en": "Return"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reject",
    "label": {
     "zh": "不予通过",
     "en": "Reject"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "award",
    "label": {
     "zh": "定标",
     "en": "Award"
    },
    "from": [
     "open"
    ],
    "by": [
     "clerk",
     "enterprise"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "完结",
     "en": "Close"
    },
    "from": [
     "delivering",
     "awarded"
    ],
    "by": [
     "clerk"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "cancel",
    "label": {
     "zh": "取消",
     "en": "Cancel"
    },
    "from": [
     "draft",
     "submitted",
     "open"
    ],
    "by": [
     "clerk",
     "enterprise"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "proposals": {
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
  "searchable": false,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "submitted",
      "zh": "已应单",
      "en": "Submitted"
     },
     {
      "value": "selected",
      "zh": "已选定",
      "en": "Selected"
     },
     {
      "value": "declined",
      "zh": "未选定",
      "en": "Declined"
     },
     {
      "value": "withdrawn",
      "zh": "已撤回",
      "en": "Withdrawn"
     }
    ],
    "required": true
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "plan",
    "kind": "long-text",
    "label": {
     "zh": "培训方案",
     "en": "Plan"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 4000
   },
   {
    "name": "pricePerHeadFen",
    "kind": "money",
    "label": {
     "zh": "人均价格",
     "en": "Price per head"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "seats",
    "kind": "integer",
    "label": {
     "zh": "可培训人数",
     "en": "Seats"
    },
    "required": true,
    "minimum": 1,
    "maximum": 10000
   },
   {
    "name": "startOn",
    "kind": "date",
    "label": {
     "zh": "开班日期",
     "en": "Starts"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endOn",
    "kind": "date",
    "label": {
     "zh": "结业日期",
     "en": "Ends"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "teachers",
    "kind": "long-text",
    "label": {
     "zh": "师资",
     "en": "Teachers"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "seatsPlanned",
    "kind": "integer",
    "label": {
     "zh": "已开班人数",
     "en": "Seats in classes"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": null,
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "submitted",
      "zh": "已应单",
      "en": "Submitted"
     },
     {
      "value": "selected",
      "zh": "已选定",
      "en": "Selected"
     },
     {
      "value": "declined",
      "zh": "未选定",
      "en": "Declined"
     },
     {
      "value": "withdrawn",
      "zh": "已撤回",
      "en": "Withdrawn"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders"
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "pricePerHeadFen",
    "kind": "money-range",
    "label": {
     "zh": "人均价格",
     "en": "Price per head"
    },
    "from": "pricePerHeadFenFrom",
    "to": "pricePerHeadFenTo"
   }
  ],
  "sorts": [
   "createdAt",
   "pricePerHeadFen",
   "seats"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "order": "training-orders",
   "provider": "organizations",
   "enterprise": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "orderId",
     "kind": "reference",
     "label": {
      "zh": "订单",
      "en": "Order"
     },
     "references": "training-orders",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "providerId",
     "kind": "reference",
     "label": {
      "zh": "培训机构",
      "en": "Provider"
     },
     "references": "organizations",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "plan",
     "kind": "long-text",
     "label": {
      "zh": "培训方案",
      "en": "Plan"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 4000
    },
    {
     "name": "pricePerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均价格",
      "en": "Price per head"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "seats",
     "kind": "integer",
     "label": {
      "zh": "可培训人数",
      "en": "Seats"
     },
     "required": true,
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "startOn",
     "kind": "date",
     "label": {
      "zh": "开班日期",
      "en": "Starts"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "endOn",
     "kind": "date",
     "label": {
      "zh": "结业日期",
      "en": "Ends"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "teachers",
     "kind": "long-text",
     "label": {
      "zh": "师资",
      "en": "Teachers"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 500
    }
   ],
   "by": [
    "clerk",
    "platform",
    "provider"
   ],
   "permission": "training:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "plan",
     "kind": "long-text",
     "label": {
      "zh": "培训方案",
      "en": "Plan"
     },
     "minLength": 1,
     "maxLength": 4000
    },
    {
     "name": "pricePerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均价格",
      "en": "Price per head"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "seats",
     "kind": "integer",
     "label": {
      "zh": "可培训人数",
      "en": "Seats"
     },
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "startOn",
     "kind": "date",
     "label": {
      "zh": "开班日期",
      "en": "Starts"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "endOn",
     "kind": "date",
     "label": {
      "zh": "结业日期",
      "en": "Ends"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "teachers",
     "kind": "long-text",
     "label": {
      "zh": "师资",
      "en": "Teachers"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 500
    }
   ],
   "by": [
    "clerk",
    "platform",
    "provider"
   ],
   "permission": "training:write",
   "states": [
    "submitted"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "select",
    "label": {
     "zh": "选定",
     "en": "Select"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "clerk",
     "enterprise"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "decline",
    "label": {
     "zh": "不选",
     "en": "Decline"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "clerk",
     "enterprise"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "withdraw",
    "label": {
     "zh": "撤回",
     "en": "Withdraw"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "clerk",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "training-classes": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "planned",
      "zh": "筹备",
      "en": "Planned"
     },
     {
      "value": "enrolling",
      "zh": "报名中",
      "en": "Enrolling"
     },
     {
      "value": "running",
      "zh": "培训中",
      "en": "Running"
     },
     {
      "value": "assessing",
      "zh": "考核中",
      "en": "Assessing"
     },
     {
      "value": "closed",
      "zh": "已结班",
      "en": "Closed"
     },
     {
      "value": "canceled",
      "zh": "已取消",
      "en": "Canceled"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "班级编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "kind",
    "kind": "choice",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "order",
      "zh": "订单班",
      "en": "Order class"
     },
     {
      "value": "project",
      "zh": "项目制培训",
      "en": "Project-based"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒制",
      "en": "Apprenticeship"
     },
     {
      "value": "entrepreneurship",
      "zh": "创业培训（马兰花）",
      "en": "Entrepreneurship"
     },
     {
      "value": "upskilling",
      "zh": "技能提升",
      "en": "Upskilling"
     }
    ],
    "required": true
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "proposalId",
    "kind": "reference",
    "label": {
     "zh": "应单方案",
     "en": "Proposal"
    },
    "references": "proposals",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "班级名称",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    },
    "required": true,
    "maxLength": 20
   },
   {
    "name": "level",
    "kind": "choice",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ],
    "required": true
   },
   {
    "name": "seats",
    "kind": "integer",
    "label": {
     "zh": "名额",
     "en": "Seats"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2000
   },
   {
    "name": "enrollFromOn",
    "kind": "date",
    "label": {
     "zh": "报名开始",
     "en": "Enrollment from"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "enrollToOn",
    "kind": "date",
    "label": {
     "zh": "报名截止",
     "en": "Enrollment to"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "startOn",
    "kind": "date",
    "label": {
     "zh": "开课日期",
     "en": "Starts"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endOn",
    "kind": "date",
    "label": {
     "zh": "结课日期",
     "en": "Ends"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "hours",
    "kind": "integer",
    "label": {
     "zh": "课时",
     "en": "Hours"
    },
    "required": true,
    "minimum": 1,
    "maximum": 5000
   },
   {
    "name": "pricePerHeadFen",
    "kind": "money",
    "label": {
     "zh": "人均费用",
     "en": "Price per head"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "minimumShareBp",
    "kind": "share",
    "label": {
     "zh": "最低出勤率",
     "en": "Minimum attendance"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "location",
    "kind": "text",
    "label": {
     "zh": "地点",
     "en": "Place"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "seatsTaken",
    "kind": "integer",
    "label": {
     "zh": "已占名额",
     "en": "Seats taken"
    },
    "required": true,
    "minimum": 0,
    "maximum": 2000
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "name",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "planned",
      "zh": "筹备",
      "en": "Planned"
     },
     {
      "value": "enrolling",
      "zh": "报名中",
      "en": "Enrolling"
     },
     {
      "value": "running",
      "zh": "培训中",
      "en": "Running"
     },
     {
      "value": "assessing",
      "zh": "考核中",
      "en": "Assessing"
     },
     {
      "value": "closed",
      "zh": "已结班",
      "en": "Closed"
     },
     {
      "value": "canceled",
      "zh": "已取消",
      "en": "Canceled"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "kind",
    "kind": "choices",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "order",
      "zh": "订单班",
      "en": "Order class"
     },
     {
      "value": "project",
      "zh": "项目制培训",
      "en": "Project-based"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒制",
      "en": "Apprenticeship"
     },
     {
      "value": "entrepreneurship",
      "zh": "创业培训（马兰花）",
      "en": "Entrepreneurship"
     },
     {
      "value": "upskilling",
      "zh": "技能提升",
      "en": "Upskilling"
     }
    ]
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders"
   },
   {
    "name": "proposalId",
    "kind": "reference",
    "label": {
     "zh": "应单方案",
     "en": "Proposal"
    },
    "references": "proposals"
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "occupationCode",
    "kind": "occupation",
    "label": {
     "zh": "职业（工种）",
     "en": "Occupation"
    }
   },
   {
    "name": "level",
    "kind": "choices",
    "label": {
     "zh": "技能等级",
     "en": "Skill level"
    },
    "choices": [
     {
      "value": "novice",
      "zh": "学徒工",
      "en": "Novice"
     },
     {
      "value": "junior",
      "zh": "初级工",
      "en": "Junior worker"
     },
     {
      "value": "intermediate",
      "zh": "中级工",
      "en": "Intermediate worker"
     },
     {
      "value": "advanced",
      "zh": "高级工",
      "en": "Advanced worker"
     },
     {
      "value": "technician",
      "zh": "技师",
      "en": "Technician"
     },
     {
      "value": "senior_technician",
      "zh": "高级技师",
      "en": "Senior technician"
     },
     {
      "value": "special_technician",
      "zh": "特级技师",
      "en": "Special technician"
     },
     {
      "value": "chief_technician",
      "zh": "首席技师",
      "en": "Chief technician"
     }
    ]
   },
   {
    "name": "start",
    "kind": "dates",
    "label": {
     "zh": "开课日期",
     "en": "Starts"
    },
    "from": "startFrom",
    "to": "startTo"
   },
   {
    "name": "created",
    "kind": "dates",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "from": "createdFrom",
    "to": "createdTo"
   }
  ],
  "sorts": [
   "createdAt",
   "startOn",
   "seats"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "order": "training-orders",
   "proposal": "proposals",
   "provider": "organizations",
   "enterprise": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "kind",
     "kind": "choice",
     "label": {
      "zh": "类别",
      "en": "Kind"
     },
     "choices": [
      {
       "value": "order",
       "zh": "订单班",
       "en": "Order class"
      },
      {
       "value": "project",
       "zh": "项目制培训",
       "en": "Project-based"
      },
      {
       "value": "apprenticeship",
       "zh": "学徒制",
       "en": "Apprenticeship"
      },
      {
       "value": "entrepreneurship",
       "zh": "创业培训（马兰花）",
       "en": "Entrepreneurship"
      },
      {
       "value": "upskilling",
       "zh": "技能提升",
       "en": "Upskilling"
      }
     ],
     "required": true
    },
    {
     "name": "providerId",
     "kind": "reference",
     "label": {
      "zh": "培训机构",
      "en": "Provider"
     },
     "references": "organizations",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "regionCode",
     "kind": "region",
     "label": {
      "zh": "行政区划",
      "en": "Region"
     },
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "班级名称",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "occupationCode",
     "kind": "occupation",
     "label": {
      "zh": "职业（工种）",
      "en": "Occupation"
     },
     "required": true,
     "maxLength": 20
    },
    {
     "name": "level",
     "kind": "choice",
     "label": {
      "zh": "技能等级",
      "en": "Skill level"
     },
     "choices": [
      {
       "value": "novice",
       "zh": "学徒工",
       "en": "Novice"
      },
      {
       "value": "junior",
       "zh": "初级工",
       "en": "Junior worker"
      },
      {
       "value": "intermediate",
       "zh": "中级工",
       "en": "Intermediate worker"
      },
      {
       "value": "advanced",
       "zh": "高级工",
       "en": "Advanced worker"
      },
      {
       "value": "technician",
       "zh": "技师",
       "en": "Technician"
      },
      {
       "value": "senior_technician",
       "zh": "高级技师",
       "en": "Senior technician"
      },
      {
       "value": "special_technician",
       "zh": "特级技师",
       "en": "Special technician"
      },
      {
       "value": "chief_technician",
       "zh": "首席技师",
       "en": "Chief technician"
      }
     ],
     "required": true
    },
    {
     "name": "seats",
     "kind": "integer",
     "label": {
      "zh": "名额",
      "en": "Seats"
     },
     "required": true,
     "minimum": 1,
     "maximum": 2000
    },
    {
     "name": "enrollFromOn",
     "kind": "date",
     "label": {
      "zh": "报名开始",
      "en": "Enrollment from"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "enrollToOn",
     "kind": "date",
     "label": {
      "zh": "报名截止",
      "en": "Enrollment to"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "startOn",
     "kind": "date",
     "label": {
      "zh": "开课日期",
      "en": "Starts"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "endOn",
     "kind": "date",
     "label": {
      "zh": "结课日期",
      "en": "Ends"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "hours",
     "kind": "integer",
     "label": {
      "zh": "课时",
      "en": "Hours"
     },
     "required": true,
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "pricePerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均费用",
      "en": "Price per head"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "proposalId",
     "kind": "reference",
     "label": {
      "zh": "应单方案",
      "en": "Proposal"
     },
     "references": "proposals",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "minimumShareBp",
     "kind": "share",
     "label": {
      "zh": "最低出勤率",
      "en": "Minimum attendance"
     },
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "location",
     "kind": "text",
     "label": {
      "zh": "地点",
      "en": "Place"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "clerk",
    "platform",
    "provider"
   ],
   "permission": "training:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "班级名称",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "seats",
     "kind": "integer",
     "label": {
      "zh": "名额",
      "en": "Seats"
     },
     "minimum": 1,
     "maximum": 2000
    },
    {
     "name": "enrollFromOn",
     "kind": "date",
     "label": {
      "zh": "报名开始",
      "en": "Enrollment from"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "enrollToOn",
     "kind": "date",
     "label": {
      "zh": "报名截止",
      "en": "Enrollment to"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "location",
     "kind": "text",
     "label": {
      "zh": "地点",
      "en": "Place"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "minimumShareBp",
     "kind": "share",
     "label": {
      "zh": "最低出勤率",
      "en": "Minimum attendance"
     },
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "pricePerHeadFen",
     "kind": "money",
     "label": {
      "zh": "人均费用",
      "en": "Price per head"
     },
     "minimum": 0,
     "maximum": 1000000000000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "provider"
   ],
   "permission": "training:write",
   "states": [
    "planned",
    "enrolling"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "open",
    "label": {
     "zh": "开放报名",
     "en": "Open enrollment"
    },
    "from": [
     "planned"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "start",
    "label": {
     "zh": "开课",
     "en": "Start"
    },
    "from": [
     "enrolling"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "assess",
    "label": {
     "zh": "进入考核",
     "en": "Assess"
    },
    "from": [
     "running"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "结班",
     "en": "Close"
    },
    "from": [
     "assessing"
    ],
    "by": [
     "clerk",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "cancel",
    "label": {
     "zh": "取消",
     "en": "Cancel"
    },
    "from": [
     "planned",
     "enrolling"
    ],
    "by": [
     "clerk"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "enrollments": {
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
  "searchable": true,
  "fields": [
   {
    "name": "id",
    "kind": "id",
    "label": {
     "zh": "编号",
     "en": "Id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    },
    "required": true,
    "minLength": 6,
    "maxLength": 6
   },
   {
    "name": "status",
    "kind": "choice",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "applied",
      "zh": "已报名",
      "en": "Applied"
     },
     {
      "value": "waitlisted",
      "zh": "候补",
      "en": "Waitlisted"
     },
     {
      "value": "admitted",
      "zh": "已录取",
      "en": "Admitted"
     },
     {
      "value": "attending",
      "zh": "在读",
      "en": "Attending"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "passed",
      "zh": "考核合格",
      "en": "Passed"
     },
     {
      "value": "placed",
      "zh": "已上岗",
      "en": "Placed"
     },
     {
      "value": "failed",
      "zh": "考核未合格",
      "en": "Failed"
     },
     {
      "value": "withdrawn",
      "zh": "已退出",
      "en": "Withdrawn"
     },
     {
      "value": "dropped",
      "zh": "中途退学",
      "en": "Dropped"
     },
     {
      "value": "rejected",
      "zh": "未录取",
      "en": "Rejected"
     }
    ],
    "required": true
   },
   {
    "name": "classId",
    "kind": "reference",
    "label": {
     "zh": "班级",
     "en": "Class"
    },
    "references": "training-classes",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "学员",
     "en": "Person"
    },
    "references": "people",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personName",
    "kind": "text",
    "label": {
     "zh": "姓名",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "queueNumber",
    "kind": "integer",
    "label": {
     "zh": "报名顺序",
     "en": "Order of arrival"
    },
    "required": true,
    "minimum": 0
   },
   {
    "name": "overlapReason",
    "kind": "text",
    "label": {
     "zh": "时间重叠理由",
     "en": "Reason for overlap"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 300
   },
   {
    "name": "hoursAttended",
    "kind": "integer",
    "label": {
     "zh": "出勤课时",
     "en": "Hours attended"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 5000
   },
   {
    "name": "completedOn",
    "kind": "date",
    "label": {
     "zh": "结业日期",
     "en": "Completed"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "score",
    "kind": "integer",
    "label": {
     "zh": "成绩",
     "en": "Score"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 100
   },
   {
    "name": "assessor",
    "kind": "text",
    "label": {
     "zh": "考评员",
     "en": "Assessor"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "passedOn",
    "kind": "date",
    "label": {
     "zh": "合格日期",
     "en": "Passed"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "certificateId",
    "kind": "reference",
    "label": {
     "zh": "证书",
     "en": "Certificate"
    },
    "references": "certificates",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "placedOn",
    "kind": "date",
    "label": {
     "zh": "上岗日期",
     "en": "Placed"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "employmentId",
    "kind": "reference",
    "label": {
     "zh": "就业记录",
     "en": "Employment"
    },
    "references": "employments",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "promotedAt",
    "kind": "instant",
    "label": {
     "zh": "递补时间",
     "en": "Promoted"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "endReason",
    "kind": "long-text",
    "label": {
     "zh": "结束理由",
     "en": "Why ended"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "version",
    "kind": "integer",
    "label": {
     "zh": "版本",
     "en": "Version"
    },
    "required": true,
    "minimum": 1,
    "maximum": 2147483647
   },
   {
    "name": "createdAt",
    "kind": "instant",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "updatedAt",
    "kind": "instant",
    "label": {
     "zh": "更新时间",
     "en": "Updated"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "personName",
  "filters": [
   {
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "applied",
      "zh": "已报名",
      "en": "Applied"
     },
     {
      "value": "waitlisted",
      "zh": "候补",
      "en": "Waitlisted"
     },
     {
      "value": "admitted",
      "zh": "已录取",
      "en": "Admitted"
     },
     {
      "value": "attending",
      "zh": "在读",
      "en": "Attending"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "passed",
      "zh": "考核合格",
      "en": "Passed"
     },
     {
      "value": "placed",
      "zh": "已上岗",
      "en": "Placed"
     },
     {
      "value": "failed",
      "zh": "考核未合格",
      "en": "Failed"
     },
     {
      "value": "withdrawn",
      "zh": "已退出",
      "en": "Withdrawn"
     },
     {
      "value": "dropped",
      "zh": "中途退学",
      "en": "Dropped"
     },
     {
      "value": "rejected",
      "zh": "未录取",
      "en": "Rejected"
     }
    ]
   },
   {
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   },
   {
    "name": "classId",
    "kind": "reference",
    "label": {
     "zh": "班级",
     "en": "Class"
    },
    "references": "training-classes"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "学员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "orderId",
    "kind": "reference",
    "label": {
     "zh": "订单",
     "en": "Order"
    },
    "references": "training-orders"
   },
   {
    "name": "providerId",
    "kind": "reference",
    "label": {
     "zh": "培训机构",
     "en": "Provider"
    },
    "references": "organizations"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "用人企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "passed",
    "kind": "dates",
    "label": {
     "zh": "合格日期",
     "en": "Passed"
    },
    "from": "passedFrom",
    "to": "passedTo"
   },
   {
    "name": "placed",
    "kind": "dates",
    "label": {
     "zh": "上岗日期",
     "en": "Placed"
    },
    "from": "placedFrom",
    "to": "placedTo"
   },
   {
    "name": "created",
    "kind": "dates",
    "label": {
     "zh": "创建时间",
     "en": "Created"
    },
    "from": "createdFrom",
    "to": "createdTo"
   }
  ],
  "sorts": [
   "createdAt",
   "queueNumber"
  ],
  "defaultSort": "queueNumber",
  "includes": {
   "class": "training-classes",
   "person": "people",
   "order": "training-orders",
   "provider": "organizations",
   "enterprise": "organizations",
   "certificate": "certificates",
   "employment": "employments"
  },
  "body": {
   "fields": [
    {
     "name": "classId",
     "kind": "reference",
     "label": {
      "zh": "班级",
      "en": "Class"
     },
     "references": "training-classes",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "学员",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "overlapReason",
     "kind": "text",
     "label": {
      "zh": "时间重叠理由",
      "en": "Reason for overlap"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 300
    }
   ],
   "by": [
    "clerk",
    "platform",
    "provider"
   ],
   "permission": "training:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "admit",
    "label": {
     "zh": "录取",
     "en": "Admit"
    },
    "from": [
     "applied"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "complete",
    "label": {
     "zh": "结业",
     "en": "Complete"
    },
    "from": [
     "attending"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "hoursAttended",
      "kind": "integer",
      "label": {
       "zh": "出勤课时",
       "en": "Hours attended"
      },
      "required": true,
      "minimum": 0,
      "maximum": 5000
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "pass",
    "label": {
     "zh": "考核合格",
     "en": "Pass"
    },
    "from": [
     "completed"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "成绩",
       "en": "Score"
      },
      "required": true,
      "minimum": 0,
      "maximum": 100
     },
     {
      "name": "assessor",
      "kind": "text",
      "label": {
       "zh": "考评员",
       "en": "Assessor"
      },
      "required": true,
      "minLength": 1,
      "maxLength": 60,
      "pattern": "\\S"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "fail",
    "label": {
     "zh": "考核未合格",
     "en": "Fail"
    },
    "from": [
     "attending",
     "completed"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     },
     {
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "成绩",
       "en": "Score"
      },
      "minimum": 0,
      "maximum": 100
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "place",
    "label": {
     "zh": "上岗",
     "en": "Place"
    },
    "from": [
     "passed"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "startedOn",
      "kind": "date",
      "label": {
       "zh": "入职日期",
       "en": "Starts work"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     },
     {
      "name": "monthlyWageFen",
      "kind": "money",
      "label": {
       "zh": "月工资",
       "en": "Monthly wage"
      },
      "minimum": 0,
      "maximum": 1000000000000
     },
     {
      "name": "organizationId",
      "kind": "reference",
      "label": {
       "zh": "用人单位",
       "en": "Employer"
      },
      "references": "organizations"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "withdraw",
    "label": {
     "zh": "退出",
     "en": "Withdraw"
    },
    "from": [
     "applied",
     "waitlisted",
     "admitted"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "drop",
    "label": {
     "zh": "中途退学",
     "en": "Drop"
    },
    "from": [
     "attending"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reject",
    "label": {
     "zh": "不予录取",
     "en": "Reject"
    },
    "from": [
     "applied",
     "waitlisted"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "training:act",
    "fields": [
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   }
  ],
  "reveal": null,
  "history": true,
  "versioned": true
 }
};
