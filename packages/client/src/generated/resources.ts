// Generated from openapi.yaml by `npm run api:generate`. Not to be edited.
import type { Resource } from '../resource.ts';

export const resources: Readonly<Record<string, Resource>> = {
 "users": {
  "path": "users",
  "module": "identity",
  "noun": "user",
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
  "verbs": {
   "disable": {
    "zh": "停用",
    "en": "Disable"
   },
   "enable": {
    "zh": "启用",
    "en": "Enable"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "api-clients": {
  "path": "api-clients",
  "module": "identity",
  "noun": "api-client",
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
      "value": "internship:read",
      "zh": "internship:read",
      "en": "internship:read"
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
      "value": "internship:write",
      "zh": "internship:write",
      "en": "internship:write"
     },
     {
      "value": "internship:act",
      "zh": "internship:act",
      "en": "internship:act"
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
       "value": "internship:read",
       "zh": "internship:read",
       "en": "internship:read"
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
       "value": "internship:write",
       "zh": "internship:write",
       "en": "internship:write"
      },
      {
       "value": "internship:act",
       "zh": "internship:act",
       "en": "internship:act"
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
       "value": "internship:read",
       "zh": "internship:read",
       "en": "internship:read"
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
       "value": "internship:write",
       "zh": "internship:write",
       "en": "internship:write"
      },
      {
       "value": "internship:act",
       "zh": "internship:act",
       "en": "internship:act"
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
  "verbs": {
   "revoke": {
    "zh": "吊销",
    "en": "Revoke"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "audit-entries": {
  "path": "audit-entries",
  "module": "identity",
  "noun": "audit-entry",
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
  "verbs": {},
  "reveal": null,
  "history": false,
  "versioned": false
 },
 "organizations": {
  "path": "organizations",
  "module": "directory",
  "noun": "organization",
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
    "name": "bankAccount",
    "kind": "text",
    "label": {
     "zh": "对公账号",
     "en": "Bank account"
    },
    "masked": true,
    "nullable": true,
    "required": true,
    "maxLength": 30
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
     "name": "bankAccount",
     "kind": "text",
     "label": {
      "zh": "对公账号",
      "en": "Bank account"
     },
     "nullable": true,
     "minLength": 8,
     "maxLength": 30,
     "pattern": "^[0-9]{8,30}$"
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
     "name": "bankAccount",
     "kind": "text",
     "label": {
      "zh": "对公账号",
      "en": "Bank account"
     },
     "nullable": true,
     "minLength": 8,
     "maxLength": 30,
     "pattern": "^[0-9]{8,30}$"
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
  "verbs": {
   "verify": {
    "zh": "核实",
    "en": "Verify"
   },
   "suspend": {
    "zh": "暂停",
    "en": "Suspend"
   },
   "reinstate": {
    "zh": "恢复",
    "en": "Reinstate"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "people": {
  "path": "people",
  "module": "directory",
  "noun": "person",
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
      "zh": "确认不是同一人",
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
  "verbs": {},
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
  "noun": "employment",
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
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "evaluation-schemes": {
  "path": "evaluation-schemes",
  "module": "evaluation",
  "noun": "evaluation-scheme",
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已结束",
      "en": "Closed"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "评价计划编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "title",
    "kind": "text",
    "label": {
     "zh": "计划名称",
     "en": "Title"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "organizerId",
    "kind": "reference",
    "label": {
     "zh": "评价机构",
     "en": "Organizer"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fromOn",
    "kind": "date",
    "label": {
     "zh": "开始日期",
     "en": "From"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "toOn",
    "kind": "date",
    "label": {
     "zh": "结束日期",
     "en": "To"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "stipendPolicyKey",
    "kind": "text",
    "label": {
     "zh": "津贴政策标识",
     "en": "Key of the stipend policy"
    },
    "nullable": true,
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "description",
    "kind": "long-text",
    "label": {
     "zh": "说明",
     "en": "Description"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 2000
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已结束",
      "en": "Closed"
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
    "name": "organizerId",
    "kind": "reference",
    "label": {
     "zh": "评价机构",
     "en": "Organizer"
    },
    "references": "organizations"
   },
   {
    "name": "from",
    "kind": "dates",
    "label": {
     "zh": "开始日期",
     "en": "From"
    },
    "from": "fromFrom",
    "to": "fromTo"
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
   "fromOn"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "organizer": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "organizerId",
     "kind": "reference",
     "label": {
      "zh": "评价机构",
      "en": "Organizer"
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
      "zh": "计划名称",
      "en": "Title"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "fromOn",
     "kind": "date",
     "label": {
      "zh": "开始日期",
      "en": "From"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "toOn",
     "kind": "date",
     "label": {
      "zh": "结束日期",
      "en": "To"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "stipendPolicyKey",
     "kind": "text",
     "label": {
      "zh": "津贴政策标识",
      "en": "Key of the stipend policy"
     },
     "nullable": true,
     "maxLength": 80,
     "pattern": "^[a-z0-9-]+$"
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "organizer"
   ],
   "permission": "evaluation:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "计划名称",
      "en": "Title"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "fromOn",
     "kind": "date",
     "label": {
      "zh": "开始日期",
      "en": "From"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "toOn",
     "kind": "date",
     "label": {
      "zh": "结束日期",
      "en": "To"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "stipendPolicyKey",
     "kind": "text",
     "label": {
      "zh": "津贴政策标识",
      "en": "Key of the stipend policy"
     },
     "nullable": true,
     "maxLength": 80,
     "pattern": "^[a-z0-9-]+$"
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "organizer"
   ],
   "permission": "evaluation:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "draft"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "evaluation:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "结束",
     "en": "Close"
    },
    "from": [
     "published"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "evaluation:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "close": {
    "zh": "结束",
    "en": "Close"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "evaluation-quotas": {
  "path": "evaluation-quotas",
  "module": "evaluation",
  "noun": "evaluation-quota",
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
    "name": "schemeId",
    "kind": "reference",
    "label": {
     "zh": "评价计划",
     "en": "Scheme"
    },
    "references": "evaluation-schemes",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizerId",
    "kind": "reference",
    "label": {
     "zh": "评价机构",
     "en": "Organizer"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
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
    "name": "year",
    "kind": "integer",
    "label": {
     "zh": "年度（0 为整个计划）",
     "en": "Year (0: the whole scheme)"
    },
    "required": true,
    "minimum": 0,
    "maximum": 2100
   },
   {
    "name": "places",
    "kind": "integer",
    "label": {
     "zh": "名额",
     "en": "Places"
    },
    "required": true,
    "minimum": 0,
    "maximum": 100000
   },
   {
    "name": "taken",
    "kind": "integer",
    "label": {
     "zh": "已用名额",
     "en": "Taken"
    },
    "required": true,
    "minimum": 0,
    "maximum": 100000
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
    "name": "schemeId",
    "kind": "reference",
    "label": {
     "zh": "评价计划",
     "en": "Scheme"
    },
    "references": "evaluation-schemes"
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
    "name": "year",
    "kind": "range",
    "label": {
     "zh": "年度（0 为整个计划）",
     "en": "Year (0: the whole scheme)"
    },
    "from": "yearFrom",
    "to": "yearTo"
   }
  ],
  "sorts": [
   "createdAt",
   "places"
  ],
  "defaultSort": "createdAt",
  "includes": {
   "scheme": "evaluation-schemes",
   "organizer": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "schemeId",
     "kind": "reference",
     "label": {
      "zh": "评价计划",
      "en": "Scheme"
     },
     "references": "evaluation-schemes",
     "required": true,
     "minLength": 36,
     "maxLength": 36
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
     "name": "places",
     "kind": "integer",
     "label": {
      "zh": "名额",
      "en": "Places"
     },
     "required": true,
     "minimum": 0,
     "maximum": 100000
    },
    {
     "name": "year",
     "kind": "integer",
     "label": {
      "zh": "年度（0 为整个计划）",
      "en": "Year (0: the whole scheme)"
     },
     "minimum": 0,
     "maximum": 2100
    }
   ],
   "by": [
    "clerk",
    "platform"
   ],
   "permission": "evaluation:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "places",
     "kind": "integer",
     "label": {
      "zh": "名额",
      "en": "Places"
     },
     "minimum": 0,
     "maximum": 100000
    }
   ],
   "by": [
    "clerk",
    "platform"
   ],
   "permission": "evaluation:write",
   "answers": "record"
  },
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "evaluation-cases": {
  "path": "evaluation-cases",
  "module": "evaluation",
  "noun": "evaluation-case",
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
      "value": "submitted",
      "zh": "已申报",
      "en": "Submitted"
     },
     {
      "value": "reviewed",
      "zh": "已评审",
      "en": "Reviewed"
     },
     {
      "value": "public_notice",
      "zh": "公示中",
      "en": "In public notice"
     },
     {
      "value": "awarded",
      "zh": "已认定",
      "en": "Awarded"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
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
     "zh": "评价申报编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "schemeId",
    "kind": "reference",
    "label": {
     "zh": "评价计划",
     "en": "Scheme"
    },
    "references": "evaluation-schemes",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizerId",
    "kind": "reference",
    "label": {
     "zh": "评价机构",
     "en": "Organizer"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "申报人",
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
    "name": "employerId",
    "kind": "reference",
    "label": {
     "zh": "工作单位",
     "en": "Employer"
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
    "name": "evidence",
    "kind": "long-text",
    "label": {
     "zh": "业绩材料",
     "en": "Evidence"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 2000
   },
   {
    "name": "score",
    "kind": "integer",
    "label": {
     "zh": "评审得分",
     "en": "Score"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 100
   },
   {
    "name": "reviewedById",
    "kind": "id",
    "label": {
     "zh": "评审人",
     "en": "Reviewer"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "quotaId",
    "kind": "reference",
    "label": {
     "zh": "名额",
     "en": "Quota"
    },
    "references": "evaluation-quotas",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "awardedOn",
    "kind": "date",
    "label": {
     "zh": "认定日期",
     "en": "Awarded"
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
    "name": "endReason",
    "kind": "long-text",
    "label": {
     "zh": "不予认定或撤销理由",
     "en": "Why rejected or revoked"
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
      "value": "submitted",
      "zh": "已申报",
      "en": "Submitted"
     },
     {
      "value": "reviewed",
      "zh": "已评审",
      "en": "Reviewed"
     },
     {
      "value": "public_notice",
      "zh": "公示中",
      "en": "In public notice"
     },
     {
      "value": "awarded",
      "zh": "已认定",
      "en": "Awarded"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
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
    "name": "schemeId",
    "kind": "reference",
    "label": {
     "zh": "评价计划",
     "en": "Scheme"
    },
    "references": "evaluation-schemes"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "申报人",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "organizerId",
    "kind": "reference",
    "label": {
     "zh": "评价机构",
     "en": "Organizer"
    },
    "references": "organizations"
   },
   {
    "name": "employerId",
    "kind": "reference",
    "label": {
     "zh": "工作单位",
     "en": "Employer"
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
    "name": "awarded",
    "kind": "dates",
    "label": {
     "zh": "认定日期",
     "en": "Awarded"
    },
    "from": "awardedFrom",
    "to": "awardedTo"
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
   "personName"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "scheme": "evaluation-schemes",
   "organizer": "organizations",
   "person": "people",
   "employer": "organizations",
   "quota": "evaluation-quotas",
   "certificate": "certificates"
  },
  "body": {
   "fields": [
    {
     "name": "schemeId",
     "kind": "reference",
     "label": {
      "zh": "评价计划",
      "en": "Scheme"
     },
     "references": "evaluation-schemes",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "申报人",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "employerId",
     "kind": "reference",
     "label": {
      "zh": "工作单位",
      "en": "Employer"
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
     "name": "evidence",
     "kind": "long-text",
     "label": {
      "zh": "业绩材料",
      "en": "Evidence"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "organizer",
    "employer"
   ],
   "permission": "evaluation:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
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
     "name": "evidence",
     "kind": "long-text",
     "label": {
      "zh": "业绩材料",
      "en": "Evidence"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "organizer",
    "employer"
   ],
   "permission": "evaluation:write",
   "states": [
    "submitted"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "review",
    "label": {
     "zh": "评审",
     "en": "Review"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer",
     "organizer"
    ],
    "permission": "evaluation:act",
    "fields": [
     {
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "评审得分",
       "en": "Score"
      },
      "required": true,
      "minimum": 0,
      "maximum": 100
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "notice",
    "label": {
     "zh": "公示",
     "en": "Put on notice"
    },
    "from": [
     "reviewed"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "evaluation:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "award",
    "label": {
     "zh": "认定",
     "en": "Award"
    },
    "from": [
     "public_notice"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "evaluation:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reject",
    "label": {
     "zh": "不予认定",
     "en": "Reject"
    },
    "from": [
     "submitted",
     "reviewed",
     "public_notice"
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
   },
   {
    "name": "revoke",
    "label": {
     "zh": "撤销",
     "en": "Revoke"
    },
    "from": [
     "awarded"
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
  "verbs": {
   "review": {
    "zh": "评审",
    "en": "Review"
   },
   "notice": {
    "zh": "公示",
    "en": "Put on notice"
   },
   "award": {
    "zh": "认定",
    "en": "Award"
   },
   "reject": {
    "zh": "不予认定",
    "en": "Reject"
   },
   "revoke": {
    "zh": "撤销",
    "en": "Revoke"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "certificates": {
  "path": "certificates",
  "module": "evaluation",
  "noun": "certificate",
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
  "verbs": {
   "revoke": {
    "zh": "撤销",
    "en": "Revoke"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "training-orders": {
  "path": "training-orders",
  "module": "training",
  "noun": "training-order",
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
     "zh": "培训订单编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
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
  "verbs": {
   "submit": {
    "zh": "提交",
    "en": "Submit"
   },
   "approve": {
    "zh": "批准",
    "en": "Approve"
   },
   "return": {
    "zh": "退回",
    "en": "Return"
   },
   "reject": {
    "zh": "不予通过",
    "en": "Reject"
   },
   "award": {
    "zh": "定标",
    "en": "Award"
   },
   "start": {
    "zh": "开班",
    "en": "Start"
   },
   "close": {
    "zh": "完结",
    "en": "Close"
   },
   "cancel": {
    "zh": "取消",
    "en": "Cancel"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "proposals": {
  "path": "proposals",
  "module": "training",
  "noun": "proposal",
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
  "verbs": {
   "select": {
    "zh": "选定",
    "en": "Select"
   },
   "decline": {
    "zh": "不选",
    "en": "Decline"
   },
   "withdraw": {
    "zh": "撤回",
    "en": "Withdraw"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "training-classes": {
  "path": "training-classes",
  "module": "training",
  "noun": "training-class",
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
     "zh": "培训班编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
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
  "verbs": {
   "open": {
    "zh": "开放报名",
    "en": "Open enrollment"
   },
   "start": {
    "zh": "开课",
    "en": "Start"
   },
   "assess": {
    "zh": "进入考核",
    "en": "Assess"
   },
   "close": {
    "zh": "结班",
    "en": "Close"
   },
   "cancel": {
    "zh": "取消",
    "en": "Cancel"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "enrollments": {
  "path": "enrollments",
  "module": "training",
  "noun": "enrollment",
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
      "maxLength": 60
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
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "成绩",
       "en": "Score"
      },
      "nullable": true,
      "minimum": 0,
      "maximum": 100
     },
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
      "references": "organizations",
      "minLength": 36,
      "maxLength": 36
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
  "verbs": {
   "promote": {
    "zh": "递补",
    "en": "Promote"
   },
   "admit": {
    "zh": "录取",
    "en": "Admit"
   },
   "start": {
    "zh": "开课",
    "en": "Start"
   },
   "complete": {
    "zh": "结业",
    "en": "Complete"
   },
   "pass": {
    "zh": "考核合格",
    "en": "Pass"
   },
   "fail": {
    "zh": "考核未合格",
    "en": "Fail"
   },
   "place": {
    "zh": "上岗",
    "en": "Place"
   },
   "withdraw": {
    "zh": "退出",
    "en": "Withdraw"
   },
   "drop": {
    "zh": "中途退学",
    "en": "Drop"
   },
   "reject": {
    "zh": "不予录取",
    "en": "Reject"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "apprenticeship-programs": {
  "path": "apprenticeship-programs",
  "module": "apprenticeship",
  "noun": "apprenticeship-program",
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
      "value": "filed",
      "zh": "已备案",
      "en": "Filed"
     },
     {
      "value": "running",
      "zh": "培养中",
      "en": "Running"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "rejected",
      "zh": "不予备案",
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
     "zh": "学徒班编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "学徒班名称",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "培养企业",
     "en": "Enterprise"
    },
    "references": "organizations",
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
    "name": "termMonths",
    "kind": "integer",
    "label": {
     "zh": "培养期限（月）",
     "en": "Term in months"
    },
    "required": true,
    "minimum": 1,
    "maximum": 60
   },
   {
    "name": "theoryHours",
    "kind": "integer",
    "label": {
     "zh": "理论课时",
     "en": "Theory hours"
    },
    "required": true,
    "minimum": 0,
    "maximum": 5000
   },
   {
    "name": "practiceHours",
    "kind": "integer",
    "label": {
     "zh": "实操课时",
     "en": "Practice hours"
    },
    "required": true,
    "minimum": 0,
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
    "name": "headcount",
    "kind": "integer",
    "label": {
     "zh": "计划培养人数",
     "en": "Planned headcount"
    },
    "required": true,
    "minimum": 1,
    "maximum": 5000
   },
   {
    "name": "apprenticesFiled",
    "kind": "integer",
    "label": {
     "zh": "已备案人数",
     "en": "Apprentices filed"
    },
    "required": true,
    "minimum": 0,
    "maximum": 5000
   },
   {
    "name": "apprenticesPerMentor",
    "kind": "integer",
    "label": {
     "zh": "每名导师带徒上限",
     "en": "Apprentices per mentor"
    },
    "required": true,
    "minimum": 1,
    "maximum": 50
   },
   {
    "name": "advanceShareBp",
    "kind": "share",
    "label": {
     "zh": "预拨比例",
     "en": "Advance share"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "agreementNumber",
    "kind": "text",
    "label": {
     "zh": "校企合作协议编号",
     "en": "Agreement number"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "agreementText",
    "kind": "long-text",
    "label": {
     "zh": "校企合作协议内容",
     "en": "Agreement text"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 4000
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
      "value": "filed",
      "zh": "已备案",
      "en": "Filed"
     },
     {
      "value": "running",
      "zh": "培养中",
      "en": "Running"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "rejected",
      "zh": "不予备案",
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
     "zh": "培养企业",
     "en": "Enterprise"
    },
    "references": "organizations"
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
     "zh": "开班日期",
     "en": "Starts"
    },
    "from": "startFrom",
    "to": "startTo"
   },
   {
    "name": "end",
    "kind": "dates",
    "label": {
     "zh": "结业日期",
     "en": "Ends"
    },
    "from": "endFrom",
    "to": "endTo"
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
   "headcount"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "enterprise": "organizations",
   "provider": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "enterpriseId",
     "kind": "reference",
     "label": {
      "zh": "培养企业",
      "en": "Enterprise"
     },
     "references": "organizations",
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
      "zh": "学徒班名称",
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
     "name": "termMonths",
     "kind": "integer",
     "label": {
      "zh": "培养期限（月）",
      "en": "Term in months"
     },
     "required": true,
     "minimum": 1,
     "maximum": 60
    },
    {
     "name": "theoryHours",
     "kind": "integer",
     "label": {
      "zh": "理论课时",
      "en": "Theory hours"
     },
     "required": true,
     "minimum": 0,
     "maximum": 5000
    },
    {
     "name": "practiceHours",
     "kind": "integer",
     "label": {
      "zh": "实操课时",
      "en": "Practice hours"
     },
     "required": true,
     "minimum": 0,
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
     "name": "headcount",
     "kind": "integer",
     "label": {
      "zh": "计划培养人数",
      "en": "Planned headcount"
     },
     "required": true,
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "apprenticesPerMentor",
     "kind": "integer",
     "label": {
      "zh": "每名导师带徒上限",
      "en": "Apprentices per mentor"
     },
     "minimum": 1,
     "maximum": 50
    },
    {
     "name": "advanceShareBp",
     "kind": "share",
     "label": {
      "zh": "预拨比例",
      "en": "Advance share"
     },
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "agreementNumber",
     "kind": "text",
     "label": {
      "zh": "校企合作协议编号",
      "en": "Agreement number"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "agreementText",
     "kind": "long-text",
     "label": {
      "zh": "校企合作协议内容",
      "en": "Agreement text"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "provider"
   ],
   "permission": "apprenticeship:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "学徒班名称",
      "en": "Name"
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
     "name": "termMonths",
     "kind": "integer",
     "label": {
      "zh": "培养期限（月）",
      "en": "Term in months"
     },
     "minimum": 1,
     "maximum": 60
    },
    {
     "name": "theoryHours",
     "kind": "integer",
     "label": {
      "zh": "理论课时",
      "en": "Theory hours"
     },
     "minimum": 0,
     "maximum": 5000
    },
    {
     "name": "practiceHours",
     "kind": "integer",
     "label": {
      "zh": "实操课时",
      "en": "Practice hours"
     },
     "minimum": 0,
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
     "name": "headcount",
     "kind": "integer",
     "label": {
      "zh": "计划培养人数",
      "en": "Planned headcount"
     },
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "apprenticesPerMentor",
     "kind": "integer",
     "label": {
      "zh": "每名导师带徒上限",
      "en": "Apprentices per mentor"
     },
     "minimum": 1,
     "maximum": 50
    },
    {
     "name": "advanceShareBp",
     "kind": "share",
     "label": {
      "zh": "预拨比例",
      "en": "Advance share"
     },
     "minimum": 0,
     "maximum": 10000
    },
    {
     "name": "agreementNumber",
     "kind": "text",
     "label": {
      "zh": "校企合作协议编号",
      "en": "Agreement number"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "agreementText",
     "kind": "long-text",
     "label": {
      "zh": "校企合作协议内容",
      "en": "Agreement text"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "provider"
   ],
   "permission": "apprenticeship:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "submit",
    "label": {
     "zh": "提交备案",
     "en": "Submit"
    },
    "from": [
     "draft"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise",
     "provider"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "file",
    "label": {
     "zh": "备案",
     "en": "File"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "apprenticeship:act",
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
    "permission": "apprenticeship:act",
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
     "zh": "不予备案",
     "en": "Reject"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "apprenticeship:act",
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
    "name": "start",
    "label": {
     "zh": "开班",
     "en": "Start"
    },
    "from": [
     "filed"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise",
     "provider"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "finish",
    "label": {
     "zh": "结业",
     "en": "Finish"
    },
    "from": [
     "running"
    ],
    "by": [
     "clerk"
    ],
    "permission": "apprenticeship:act",
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
     "filed"
    ],
    "by": [
     "clerk",
     "enterprise"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "submit": {
    "zh": "提交备案",
    "en": "Submit"
   },
   "file": {
    "zh": "备案",
    "en": "File"
   },
   "return": {
    "zh": "退回",
    "en": "Return"
   },
   "reject": {
    "zh": "不予备案",
    "en": "Reject"
   },
   "start": {
    "zh": "开班",
    "en": "Start"
   },
   "finish": {
    "zh": "结业",
    "en": "Finish"
   },
   "cancel": {
    "zh": "取消",
    "en": "Cancel"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "apprenticeships": {
  "path": "apprenticeships",
  "module": "apprenticeship",
  "noun": "apprenticeship",
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
      "zh": "待签协议",
      "en": "Draft"
     },
     {
      "value": "signed",
      "zh": "已签协议",
      "en": "Signed"
     },
     {
      "value": "filed",
      "zh": "已备案",
      "en": "Filed"
     },
     {
      "value": "active",
      "zh": "培养中",
      "en": "Active"
     },
     {
      "value": "paused",
      "zh": "已中止",
      "en": "Paused"
     },
     {
      "value": "passed",
      "zh": "考核合格",
      "en": "Passed"
     },
     {
      "value": "failed",
      "zh": "考核未合格",
      "en": "Failed"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "terminated",
      "zh": "已终止",
      "en": "Terminated"
     }
    ],
    "required": true
   },
   {
    "name": "programId",
    "kind": "reference",
    "label": {
     "zh": "学徒班",
     "en": "Program"
    },
    "references": "apprenticeship-programs",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "学徒",
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
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "培养企业",
     "en": "Enterprise"
    },
    "references": "organizations",
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
    "name": "enterpriseMentor",
    "kind": "text",
    "label": {
     "zh": "企业导师",
     "en": "Enterprise mentor"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "schoolMentor",
    "kind": "text",
    "label": {
     "zh": "院校导师",
     "en": "School mentor"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "hireKind",
    "kind": "choice",
    "label": {
     "zh": "用工类型",
     "en": "Kind of hire"
    },
    "choices": [
     {
      "value": "new_hire",
      "zh": "新招用",
      "en": "New hire"
     },
     {
      "value": "transferred",
      "zh": "转岗",
      "en": "Transferred"
     }
    ],
    "required": true
   },
   {
    "name": "postKind",
    "kind": "choice",
    "label": {
     "zh": "岗位类别",
     "en": "Kind of post"
    },
    "choices": [
     {
      "value": "skilled",
      "zh": "技能岗位",
      "en": "Skilled"
     },
     {
      "value": "technical",
      "zh": "专业技术岗位",
      "en": "Technical"
     },
     {
      "value": "management",
      "zh": "管理岗位",
      "en": "Management"
     },
     {
      "value": "other",
      "zh": "其他岗位",
      "en": "Other"
     }
    ],
    "required": true
   },
   {
    "name": "contractMonths",
    "kind": "integer",
    "label": {
     "zh": "劳动合同期限（月）",
     "en": "Contract in months"
    },
    "required": true,
    "minimum": 1,
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
    "name": "apprenticeSignedOn",
    "kind": "date",
    "label": {
     "zh": "学徒签订日期",
     "en": "Signed by the apprentice"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "enterpriseSignedOn",
    "kind": "date",
    "label": {
     "zh": "企业签订日期",
     "en": "Signed by the enterprise"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "providerSignedOn",
    "kind": "date",
    "label": {
     "zh": "培训机构签订日期",
     "en": "Signed by the provider"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "filedOn",
    "kind": "date",
    "label": {
     "zh": "备案日期",
     "en": "Filed"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "startedOn",
    "kind": "date",
    "label": {
     "zh": "培养开始日期",
     "en": "Started"
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
    "name": "score",
    "kind": "integer",
    "label": {
     "zh": "考核成绩",
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
    "name": "assessedOn",
    "kind": "date",
    "label": {
     "zh": "考核日期",
     "en": "Assessed"
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
    "name": "endedOn",
    "kind": "date",
    "label": {
     "zh": "培养结束日期",
     "en": "Ended"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endReason",
    "kind": "long-text",
    "label": {
     "zh": "终止理由",
     "en": "Why terminated"
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
      "value": "draft",
      "zh": "待签协议",
      "en": "Draft"
     },
     {
      "value": "signed",
      "zh": "已签协议",
      "en": "Signed"
     },
     {
      "value": "filed",
      "zh": "已备案",
      "en": "Filed"
     },
     {
      "value": "active",
      "zh": "培养中",
      "en": "Active"
     },
     {
      "value": "paused",
      "zh": "已中止",
      "en": "Paused"
     },
     {
      "value": "passed",
      "zh": "考核合格",
      "en": "Passed"
     },
     {
      "value": "failed",
      "zh": "考核未合格",
      "en": "Failed"
     },
     {
      "value": "completed",
      "zh": "已结业",
      "en": "Completed"
     },
     {
      "value": "terminated",
      "zh": "已终止",
      "en": "Terminated"
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
    "name": "programId",
    "kind": "reference",
    "label": {
     "zh": "学徒班",
     "en": "Program"
    },
    "references": "apprenticeship-programs"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "学徒",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "培养企业",
     "en": "Enterprise"
    },
    "references": "organizations"
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
    "name": "hireKind",
    "kind": "choices",
    "label": {
     "zh": "用工类型",
     "en": "Kind of hire"
    },
    "choices": [
     {
      "value": "new_hire",
      "zh": "新招用",
      "en": "New hire"
     },
     {
      "value": "transferred",
      "zh": "转岗",
      "en": "Transferred"
     }
    ]
   },
   {
    "name": "started",
    "kind": "dates",
    "label": {
     "zh": "培养开始日期",
     "en": "Started"
    },
    "from": "startedFrom",
    "to": "startedTo"
   },
   {
    "name": "ended",
    "kind": "dates",
    "label": {
     "zh": "培养结束日期",
     "en": "Ended"
    },
    "from": "endedFrom",
    "to": "endedTo"
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
   "personName"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "program": "apprenticeship-programs",
   "person": "people",
   "enterprise": "organizations",
   "provider": "organizations",
   "employment": "employments",
   "certificate": "certificates"
  },
  "body": {
   "fields": [
    {
     "name": "programId",
     "kind": "reference",
     "label": {
      "zh": "学徒班",
      "en": "Program"
     },
     "references": "apprenticeship-programs",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "学徒",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "enterpriseMentor",
     "kind": "text",
     "label": {
      "zh": "企业导师",
      "en": "Enterprise mentor"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "schoolMentor",
     "kind": "text",
     "label": {
      "zh": "院校导师",
      "en": "School mentor"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "hireKind",
     "kind": "choice",
     "label": {
      "zh": "用工类型",
      "en": "Kind of hire"
     },
     "choices": [
      {
       "value": "new_hire",
       "zh": "新招用",
       "en": "New hire"
      },
      {
       "value": "transferred",
       "zh": "转岗",
       "en": "Transferred"
      }
     ],
     "required": true
    },
    {
     "name": "postKind",
     "kind": "choice",
     "label": {
      "zh": "岗位类别",
      "en": "Kind of post"
     },
     "choices": [
      {
       "value": "skilled",
       "zh": "技能岗位",
       "en": "Skilled"
      },
      {
       "value": "technical",
       "zh": "专业技术岗位",
       "en": "Technical"
      },
      {
       "value": "management",
       "zh": "管理岗位",
       "en": "Management"
      },
      {
       "value": "other",
       "zh": "其他岗位",
       "en": "Other"
      }
     ],
     "required": true
    },
    {
     "name": "contractMonths",
     "kind": "integer",
     "label": {
      "zh": "劳动合同期限（月）",
      "en": "Contract in months"
     },
     "required": true,
     "minimum": 1,
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
    "enterprise",
    "provider"
   ],
   "permission": "apprenticeship:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "enterpriseMentor",
     "kind": "text",
     "label": {
      "zh": "企业导师",
      "en": "Enterprise mentor"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "schoolMentor",
     "kind": "text",
     "label": {
      "zh": "院校导师",
      "en": "School mentor"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "hireKind",
     "kind": "choice",
     "label": {
      "zh": "用工类型",
      "en": "Kind of hire"
     },
     "choices": [
      {
       "value": "new_hire",
       "zh": "新招用",
       "en": "New hire"
      },
      {
       "value": "transferred",
       "zh": "转岗",
       "en": "Transferred"
      }
     ]
    },
    {
     "name": "postKind",
     "kind": "choice",
     "label": {
      "zh": "岗位类别",
      "en": "Kind of post"
     },
     "choices": [
      {
       "value": "skilled",
       "zh": "技能岗位",
       "en": "Skilled"
      },
      {
       "value": "technical",
       "zh": "专业技术岗位",
       "en": "Technical"
      },
      {
       "value": "management",
       "zh": "管理岗位",
       "en": "Management"
      },
      {
       "value": "other",
       "zh": "其他岗位",
       "en": "Other"
      }
     ]
    },
    {
     "name": "contractMonths",
     "kind": "integer",
     "label": {
      "zh": "劳动合同期限（月）",
      "en": "Contract in months"
     },
     "minimum": 1,
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
    "enterprise",
    "provider"
   ],
   "permission": "apprenticeship:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "sign",
    "label": {
     "zh": "签订协议",
     "en": "Sign"
    },
    "from": [
     "draft"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise",
     "provider"
    ],
    "permission": "apprenticeship:act",
    "fields": [
     {
      "name": "party",
      "kind": "choice",
      "label": {
       "zh": "签订方",
       "en": "Party"
      },
      "choices": [
       {
        "value": "apprentice",
        "zh": "学徒",
        "en": "Apprentice"
       },
       {
        "value": "enterprise",
        "zh": "企业",
        "en": "Enterprise"
       },
       {
        "value": "provider",
        "zh": "培训机构",
        "en": "Provider"
       }
      ],
      "required": true
     },
     {
      "name": "signedOn",
      "kind": "date",
      "label": {
       "zh": "签订日期",
       "en": "Signed"
      },
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "file",
    "label": {
     "zh": "备案",
     "en": "File"
    },
    "from": [
     "signed"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "activate",
    "label": {
     "zh": "开始培养",
     "en": "Activate"
    },
    "from": [
     "filed"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "apprenticeship:act",
    "fields": [
     {
      "name": "startedOn",
      "kind": "date",
      "label": {
       "zh": "培养开始日期",
       "en": "Started"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "pause",
    "label": {
     "zh": "中止",
     "en": "Pause"
    },
    "from": [
     "active"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "apprenticeship:act",
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
    "name": "resume",
    "label": {
     "zh": "恢复",
     "en": "Resume"
    },
    "from": [
     "paused"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
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
     "active"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "apprenticeship:act",
    "fields": [
     {
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "考核成绩",
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
      "maxLength": 60
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
     "active"
    ],
    "by": [
     "clerk",
     "platform",
     "provider"
    ],
    "permission": "apprenticeship:act",
    "fields": [
     {
      "name": "score",
      "kind": "integer",
      "label": {
       "zh": "考核成绩",
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
      "maxLength": 60
     }
    ],
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
     "passed",
     "failed"
    ],
    "by": [
     "clerk"
    ],
    "permission": "apprenticeship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "terminate",
    "label": {
     "zh": "终止",
     "en": "Terminate"
    },
    "from": [
     "draft",
     "signed",
     "filed",
     "active",
     "paused"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "apprenticeship:act",
    "fields": [
     {
      "name": "endedOn",
      "kind": "date",
      "label": {
       "zh": "培养结束日期",
       "en": "Ended"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     },
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
  "verbs": {
   "sign": {
    "zh": "签订协议",
    "en": "Sign"
   },
   "file": {
    "zh": "备案",
    "en": "File"
   },
   "activate": {
    "zh": "开始培养",
    "en": "Activate"
   },
   "pause": {
    "zh": "中止",
    "en": "Pause"
   },
   "resume": {
    "zh": "恢复",
    "en": "Resume"
   },
   "pass": {
    "zh": "考核合格",
    "en": "Pass"
   },
   "fail": {
    "zh": "考核未合格",
    "en": "Fail"
   },
   "complete": {
    "zh": "结业",
    "en": "Complete"
   },
   "terminate": {
    "zh": "终止",
    "en": "Terminate"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "internship-posts": {
  "path": "internship-posts",
  "module": "internship",
  "noun": "internship-post",
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "实习见习岗位编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "接收单位",
     "en": "Host"
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
     "zh": "岗位名称",
     "en": "Title"
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
      "value": "student",
      "zh": "大学生实习",
      "en": "Student"
     },
     {
      "value": "teacher",
      "zh": "教师实践",
      "en": "Teacher"
     },
     {
      "value": "graduate",
      "zh": "毕业生见习",
      "en": "Graduate"
     }
    ],
    "required": true
   },
   {
    "name": "openings",
    "kind": "integer",
    "label": {
     "zh": "接收人数",
     "en": "Openings"
    },
    "required": true,
    "minimum": 1,
    "maximum": 5000
   },
   {
    "name": "filled",
    "kind": "integer",
    "label": {
     "zh": "已对接人数",
     "en": "Matched"
    },
    "required": true,
    "minimum": 0,
    "maximum": 5000
   },
   {
    "name": "fromOn",
    "kind": "date",
    "label": {
     "zh": "最早开始",
     "en": "From"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "toOn",
    "kind": "date",
    "label": {
     "zh": "最晚结束",
     "en": "To"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "allowanceFen",
    "kind": "money",
    "label": {
     "zh": "单位每月补助",
     "en": "Host allowance a month"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "board",
    "kind": "flag",
    "label": {
     "zh": "提供伙食",
     "en": "Board"
    },
    "required": true
   },
   {
    "name": "lodging",
    "kind": "flag",
    "label": {
     "zh": "提供住宿",
     "en": "Lodging"
    },
    "required": true
   },
   {
    "name": "transport",
    "kind": "flag",
    "label": {
     "zh": "提供交通",
     "en": "Transport"
    },
    "required": true
   },
   {
    "name": "place",
    "kind": "text",
    "label": {
     "zh": "地点",
     "en": "Place"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "contact",
    "kind": "text",
    "label": {
     "zh": "专人跟踪",
     "en": "Contact"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "description",
    "kind": "long-text",
    "label": {
     "zh": "岗位说明",
     "en": "Description"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 2000
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
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
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "接收单位",
     "en": "Host"
    },
    "references": "organizations"
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
      "value": "student",
      "zh": "大学生实习",
      "en": "Student"
     },
     {
      "value": "teacher",
      "zh": "教师实践",
      "en": "Teacher"
     },
     {
      "value": "graduate",
      "zh": "毕业生见习",
      "en": "Graduate"
     }
    ]
   },
   {
    "name": "from",
    "kind": "dates",
    "label": {
     "zh": "最早开始",
     "en": "From"
    },
    "from": "fromFrom",
    "to": "fromTo"
   },
   {
    "name": "lodging",
    "kind": "flag",
    "label": {
     "zh": "提供住宿",
     "en": "Lodging"
    }
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
   "fromOn",
   "openings"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "host": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "hostId",
     "kind": "reference",
     "label": {
      "zh": "接收单位",
      "en": "Host"
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
      "zh": "岗位名称",
      "en": "Title"
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
       "value": "student",
       "zh": "大学生实习",
       "en": "Student"
      },
      {
       "value": "teacher",
       "zh": "教师实践",
       "en": "Teacher"
      },
      {
       "value": "graduate",
       "zh": "毕业生见习",
       "en": "Graduate"
      }
     ],
     "required": true
    },
    {
     "name": "openings",
     "kind": "integer",
     "label": {
      "zh": "接收人数",
      "en": "Openings"
     },
     "required": true,
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "fromOn",
     "kind": "date",
     "label": {
      "zh": "最早开始",
      "en": "From"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "toOn",
     "kind": "date",
     "label": {
      "zh": "最晚结束",
      "en": "To"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "地点",
      "en": "Place"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "contact",
     "kind": "text",
     "label": {
      "zh": "专人跟踪",
      "en": "Contact"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "allowanceFen",
     "kind": "money",
     "label": {
      "zh": "单位每月补助",
      "en": "Host allowance a month"
     },
     "nullable": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "board",
     "kind": "flag",
     "label": {
      "zh": "提供伙食",
      "en": "Board"
     }
    },
    {
     "name": "lodging",
     "kind": "flag",
     "label": {
      "zh": "提供住宿",
      "en": "Lodging"
     }
    },
    {
     "name": "transport",
     "kind": "flag",
     "label": {
      "zh": "提供交通",
      "en": "Transport"
     }
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "岗位说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "internship:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "岗位名称",
      "en": "Title"
     },
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
       "value": "student",
       "zh": "大学生实习",
       "en": "Student"
      },
      {
       "value": "teacher",
       "zh": "教师实践",
       "en": "Teacher"
      },
      {
       "value": "graduate",
       "zh": "毕业生见习",
       "en": "Graduate"
      }
     ]
    },
    {
     "name": "openings",
     "kind": "integer",
     "label": {
      "zh": "接收人数",
      "en": "Openings"
     },
     "minimum": 1,
     "maximum": 5000
    },
    {
     "name": "fromOn",
     "kind": "date",
     "label": {
      "zh": "最早开始",
      "en": "From"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "toOn",
     "kind": "date",
     "label": {
      "zh": "最晚结束",
      "en": "To"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "地点",
      "en": "Place"
     },
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "contact",
     "kind": "text",
     "label": {
      "zh": "专人跟踪",
      "en": "Contact"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "allowanceFen",
     "kind": "money",
     "label": {
      "zh": "单位每月补助",
      "en": "Host allowance a month"
     },
     "nullable": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "board",
     "kind": "flag",
     "label": {
      "zh": "提供伙食",
      "en": "Board"
     }
    },
    {
     "name": "lodging",
     "kind": "flag",
     "label": {
      "zh": "提供住宿",
      "en": "Lodging"
     }
    },
    {
     "name": "transport",
     "kind": "flag",
     "label": {
      "zh": "提供交通",
      "en": "Transport"
     }
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "岗位说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 2000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "internship:write",
   "states": [
    "draft",
    "published"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "draft"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "internship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "关闭",
     "en": "Close"
    },
    "from": [
     "published"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "internship:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "close": {
    "zh": "关闭",
    "en": "Close"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "internships": {
  "path": "internships",
  "module": "internship",
  "noun": "internship",
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
      "zh": "已申请",
      "en": "Applied"
     },
     {
      "value": "matched",
      "zh": "已对接",
      "en": "Matched"
     },
     {
      "value": "active",
      "zh": "实习中",
      "en": "Active"
     },
     {
      "value": "completed",
      "zh": "已完成",
      "en": "Completed"
     },
     {
      "value": "retained",
      "zh": "已留用",
      "en": "Retained"
     },
     {
      "value": "terminated",
      "zh": "已终止",
      "en": "Terminated"
     }
    ],
    "required": true
   },
   {
    "name": "postId",
    "kind": "reference",
    "label": {
     "zh": "岗位",
     "en": "Post"
    },
    "references": "internship-posts",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "实习人员",
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
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "接收单位",
     "en": "Host"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "contact",
    "kind": "text",
    "label": {
     "zh": "专人跟踪",
     "en": "Contact"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "needsBoard",
    "kind": "flag",
    "label": {
     "zh": "需要伙食",
     "en": "Needs board"
    },
    "required": true
   },
   {
    "name": "needsLodging",
    "kind": "flag",
    "label": {
     "zh": "需要住宿",
     "en": "Needs lodging"
    },
    "required": true
   },
   {
    "name": "needsTransport",
    "kind": "flag",
    "label": {
     "zh": "需要交通",
     "en": "Needs transport"
    },
    "required": true
   },
   {
    "name": "insurer",
    "kind": "text",
    "label": {
     "zh": "意外险承保机构",
     "en": "Insurer"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "insuredFen",
    "kind": "money",
    "label": {
     "zh": "意外险保额",
     "en": "Insured sum"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "insurancePolicyNumber",
    "kind": "text",
    "label": {
     "zh": "意外险保单号",
     "en": "Insurance policy number"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 60
   },
   {
    "name": "startedOn",
    "kind": "date",
    "label": {
     "zh": "开始日期",
     "en": "Started"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endedOn",
    "kind": "date",
    "label": {
     "zh": "结束日期",
     "en": "Ended"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "employedOn",
    "kind": "date",
    "label": {
     "zh": "入职日期",
     "en": "Employed from"
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
    "name": "endReason",
    "kind": "long-text",
    "label": {
     "zh": "终止理由",
     "en": "Why terminated"
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
      "zh": "已申请",
      "en": "Applied"
     },
     {
      "value": "matched",
      "zh": "已对接",
      "en": "Matched"
     },
     {
      "value": "active",
      "zh": "实习中",
      "en": "Active"
     },
     {
      "value": "completed",
      "zh": "已完成",
      "en": "Completed"
     },
     {
      "value": "retained",
      "zh": "已留用",
      "en": "Retained"
     },
     {
      "value": "terminated",
      "zh": "已终止",
      "en": "Terminated"
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
    "name": "postId",
    "kind": "reference",
    "label": {
     "zh": "岗位",
     "en": "Post"
    },
    "references": "internship-posts"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "实习人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "接收单位",
     "en": "Host"
    },
    "references": "organizations"
   },
   {
    "name": "started",
    "kind": "dates",
    "label": {
     "zh": "开始日期",
     "en": "Started"
    },
    "from": "startedFrom",
    "to": "startedTo"
   },
   {
    "name": "ended",
    "kind": "dates",
    "label": {
     "zh": "结束日期",
     "en": "Ended"
    },
    "from": "endedFrom",
    "to": "endedTo"
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
   "personName"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "post": "internship-posts",
   "person": "people",
   "host": "organizations",
   "employment": "employments"
  },
  "body": {
   "fields": [
    {
     "name": "postId",
     "kind": "reference",
     "label": {
      "zh": "岗位",
      "en": "Post"
     },
     "references": "internship-posts",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "实习人员",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "needsBoard",
     "kind": "flag",
     "label": {
      "zh": "需要伙食",
      "en": "Needs board"
     }
    },
    {
     "name": "needsLodging",
     "kind": "flag",
     "label": {
      "zh": "需要住宿",
      "en": "Needs lodging"
     }
    },
    {
     "name": "needsTransport",
     "kind": "flag",
     "label": {
      "zh": "需要交通",
      "en": "Needs transport"
     }
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "internship:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "contact",
     "kind": "text",
     "label": {
      "zh": "专人跟踪",
      "en": "Contact"
     },
     "minLength": 1,
     "maxLength": 60
    },
    {
     "name": "needsBoard",
     "kind": "flag",
     "label": {
      "zh": "需要伙食",
      "en": "Needs board"
     }
    },
    {
     "name": "needsLodging",
     "kind": "flag",
     "label": {
      "zh": "需要住宿",
      "en": "Needs lodging"
     }
    },
    {
     "name": "needsTransport",
     "kind": "flag",
     "label": {
      "zh": "需要交通",
      "en": "Needs transport"
     }
    },
    {
     "name": "insurer",
     "kind": "text",
     "label": {
      "zh": "意外险承保机构",
      "en": "Insurer"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "insuredFen",
     "kind": "money",
     "label": {
      "zh": "意外险保额",
      "en": "Insured sum"
     },
     "nullable": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "insurancePolicyNumber",
     "kind": "text",
     "label": {
      "zh": "意外险保单号",
      "en": "Insurance policy number"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 60
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "internship:write",
   "states": [
    "applied",
    "matched",
    "active"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "match",
    "label": {
     "zh": "对接",
     "en": "Match"
    },
    "from": [
     "applied"
    ],
    "by": [
     "clerk",
     "platform"
    ],
    "permission": "internship:act",
    "fields": [
     {
      "name": "insurer",
      "kind": "text",
      "label": {
       "zh": "意外险承保机构",
       "en": "Insurer"
      },
      "nullable": true,
      "minLength": 1,
      "maxLength": 120
     },
     {
      "name": "insuredFen",
      "kind": "money",
      "label": {
       "zh": "意外险保额",
       "en": "Insured sum"
      },
      "nullable": true,
      "minimum": 0,
      "maximum": 1000000000000
     },
     {
      "name": "insurancePolicyNumber",
      "kind": "text",
      "label": {
       "zh": "意外险保单号",
       "en": "Insurance policy number"
      },
      "nullable": true,
      "minLength": 1,
      "maxLength": 60
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "activate",
    "label": {
     "zh": "开始实习",
     "en": "Activate"
    },
    "from": [
     "matched"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "internship:act",
    "fields": [
     {
      "name": "startedOn",
      "kind": "date",
      "label": {
       "zh": "开始日期",
       "en": "Started"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "complete",
    "label": {
     "zh": "完成",
     "en": "Complete"
    },
    "from": [
     "active"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "internship:act",
    "fields": [
     {
      "name": "endedOn",
      "kind": "date",
      "label": {
       "zh": "结束日期",
       "en": "Ended"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "retain",
    "label": {
     "zh": "留用",
     "en": "Retain"
    },
    "from": [
     "completed"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "internship:act",
    "fields": [
     {
      "name": "employedOn",
      "kind": "date",
      "label": {
       "zh": "入职日期",
       "en": "Employed from"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "terminate",
    "label": {
     "zh": "终止",
     "en": "Terminate"
    },
    "from": [
     "applied",
     "matched",
     "active"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "internship:act",
    "fields": [
     {
      "name": "endedOn",
      "kind": "date",
      "label": {
       "zh": "结束日期",
       "en": "Ended"
      },
      "nullable": true,
      "minLength": 10,
      "maxLength": 10
     },
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
  "verbs": {
   "match": {
    "zh": "对接",
    "en": "Match"
   },
   "activate": {
    "zh": "开始实习",
    "en": "Activate"
   },
   "complete": {
    "zh": "完成",
    "en": "Complete"
   },
   "retain": {
    "zh": "留用",
    "en": "Retain"
   },
   "terminate": {
    "zh": "终止",
    "en": "Terminate"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "job-fairs": {
  "path": "job-fairs",
  "module": "recruitment",
  "noun": "job-fair",
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "live",
      "zh": "进行中",
      "en": "Live"
     },
     {
      "value": "ended",
      "zh": "已结束",
      "en": "Ended"
     },
     {
      "value": "archived",
      "zh": "已归档",
      "en": "Archived"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "招聘活动编号",
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
     "zh": "活动类型",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "onsite",
      "zh": "现场招聘会",
      "en": "Onsite"
     },
     {
      "value": "online",
      "zh": "网络招聘会",
      "en": "Online"
     },
     {
      "value": "livestream",
      "zh": "直播带岗",
      "en": "Livestream"
     },
     {
      "value": "campus",
      "zh": "校园招聘",
      "en": "Campus"
     },
     {
      "value": "outbound",
      "zh": "赴外引才",
      "en": "Outbound"
     },
     {
      "value": "air_lecture",
      "zh": "空中宣讲",
      "en": "Air lecture"
     },
     {
      "value": "study_tour_fair",
      "zh": "研学招聘",
      "en": "Study tour fair"
     }
    ],
    "required": true
   },
   {
    "name": "title",
    "kind": "text",
    "label": {
     "zh": "活动名称",
     "en": "Title"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "主办单位",
     "en": "Host"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "startsAt",
    "kind": "instant",
    "label": {
     "zh": "开始时间",
     "en": "Starts"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "endsAt",
    "kind": "instant",
    "label": {
     "zh": "结束时间",
     "en": "Ends"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "place",
    "kind": "text",
    "label": {
     "zh": "活动地点",
     "en": "Place"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "route",
    "kind": "long-text",
    "label": {
     "zh": "活动路线",
     "en": "Route"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 1000
   },
   {
    "name": "description",
    "kind": "long-text",
    "label": {
     "zh": "活动说明",
     "en": "Description"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 4000
   },
   {
    "name": "boothCapacity",
    "kind": "integer",
    "label": {
     "zh": "展位数",
     "en": "Booths"
    },
    "required": true,
    "minimum": 0,
    "maximum": 5000
   },
   {
    "name": "boothsTaken",
    "kind": "integer",
    "label": {
     "zh": "已定展位数",
     "en": "Booths taken"
    },
    "required": true,
    "minimum": 0,
    "maximum": 5000
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
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "live",
      "zh": "进行中",
      "en": "Live"
     },
     {
      "value": "ended",
      "zh": "已结束",
      "en": "Ended"
     },
     {
      "value": "archived",
      "zh": "已归档",
      "en": "Archived"
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
     "zh": "活动类型",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "onsite",
      "zh": "现场招聘会",
      "en": "Onsite"
     },
     {
      "value": "online",
      "zh": "网络招聘会",
      "en": "Online"
     },
     {
      "value": "livestream",
      "zh": "直播带岗",
      "en": "Livestream"
     },
     {
      "value": "campus",
      "zh": "校园招聘",
      "en": "Campus"
     },
     {
      "value": "outbound",
      "zh": "赴外引才",
      "en": "Outbound"
     },
     {
      "value": "air_lecture",
      "zh": "空中宣讲",
      "en": "Air lecture"
     },
     {
      "value": "study_tour_fair",
      "zh": "研学招聘",
      "en": "Study tour fair"
     }
    ]
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "主办单位",
     "en": "Host"
    },
    "references": "organizations"
   },
   {
    "name": "starts",
    "kind": "dates",
    "label": {
     "zh": "开始时间",
     "en": "Starts"
    },
    "from": "startsFrom",
    "to": "startsTo"
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
   "startsAt"
  ],
  "defaultSort": "-startsAt",
  "includes": {
   "host": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "kind",
     "kind": "choice",
     "label": {
      "zh": "活动类型",
      "en": "Kind"
     },
     "choices": [
      {
       "value": "onsite",
       "zh": "现场招聘会",
       "en": "Onsite"
      },
      {
       "value": "online",
       "zh": "网络招聘会",
       "en": "Online"
      },
      {
       "value": "livestream",
       "zh": "直播带岗",
       "en": "Livestream"
      },
      {
       "value": "campus",
       "zh": "校园招聘",
       "en": "Campus"
      },
      {
       "value": "outbound",
       "zh": "赴外引才",
       "en": "Outbound"
      },
      {
       "value": "air_lecture",
       "zh": "空中宣讲",
       "en": "Air lecture"
      },
      {
       "value": "study_tour_fair",
       "zh": "研学招聘",
       "en": "Study tour fair"
      }
     ],
     "required": true
    },
    {
     "name": "hostId",
     "kind": "reference",
     "label": {
      "zh": "主办单位",
      "en": "Host"
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
      "zh": "活动名称",
      "en": "Title"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "startsAt",
     "kind": "instant",
     "label": {
      "zh": "开始时间",
      "en": "Starts"
     },
     "required": true,
     "maxLength": 35
    },
    {
     "name": "endsAt",
     "kind": "instant",
     "label": {
      "zh": "结束时间",
      "en": "Ends"
     },
     "required": true,
     "maxLength": 35
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "活动地点",
      "en": "Place"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "route",
     "kind": "long-text",
     "label": {
      "zh": "活动路线",
      "en": "Route"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 1000
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "活动说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    },
    {
     "name": "boothCapacity",
     "kind": "integer",
     "label": {
      "zh": "展位数",
      "en": "Booths"
     },
     "minimum": 0,
     "maximum": 5000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "recruitment:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "活动名称",
      "en": "Title"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "startsAt",
     "kind": "instant",
     "label": {
      "zh": "开始时间",
      "en": "Starts"
     },
     "maxLength": 35
    },
    {
     "name": "endsAt",
     "kind": "instant",
     "label": {
      "zh": "结束时间",
      "en": "Ends"
     },
     "maxLength": 35
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "活动地点",
      "en": "Place"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "route",
     "kind": "long-text",
     "label": {
      "zh": "活动路线",
      "en": "Route"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 1000
    },
    {
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "活动说明",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    },
    {
     "name": "boothCapacity",
     "kind": "integer",
     "label": {
      "zh": "展位数",
      "en": "Booths"
     },
     "minimum": 0,
     "maximum": 5000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "host"
   ],
   "permission": "recruitment:write",
   "states": [
    "draft",
    "published"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "draft"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "start",
    "label": {
     "zh": "开始",
     "en": "Start"
    },
    "from": [
     "published"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "end",
    "label": {
     "zh": "结束",
     "en": "End"
    },
    "from": [
     "live"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "archive",
    "label": {
     "zh": "归档",
     "en": "Archive"
    },
    "from": [
     "ended"
    ],
    "by": [
     "clerk"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "start": {
    "zh": "开始",
    "en": "Start"
   },
   "end": {
    "zh": "结束",
    "en": "End"
   },
   "archive": {
    "zh": "归档",
    "en": "Archive"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "booths": {
  "path": "booths",
  "module": "recruitment",
  "noun": "booth",
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
      "value": "applied",
      "zh": "已申请",
      "en": "Applied"
     },
     {
      "value": "approved",
      "zh": "已通过",
      "en": "Approved"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
     },
     {
      "value": "attended",
      "zh": "已参会",
      "en": "Attended"
     },
     {
      "value": "absent",
      "zh": "未参会",
      "en": "Absent"
     }
    ],
    "required": true
   },
   {
    "name": "fairId",
    "kind": "reference",
    "label": {
     "zh": "招聘活动",
     "en": "Fair"
    },
    "references": "job-fairs",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "参会企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "主办单位",
     "en": "Host"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "needs",
    "kind": "long-text",
    "label": {
     "zh": "展位需求",
     "en": "Needs"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "endReason",
    "kind": "long-text",
    "label": {
     "zh": "未通过理由",
     "en": "Why rejected"
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
      "value": "applied",
      "zh": "已申请",
      "en": "Applied"
     },
     {
      "value": "approved",
      "zh": "已通过",
      "en": "Approved"
     },
     {
      "value": "rejected",
      "zh": "未通过",
      "en": "Rejected"
     },
     {
      "value": "attended",
      "zh": "已参会",
      "en": "Attended"
     },
     {
      "value": "absent",
      "zh": "未参会",
      "en": "Absent"
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
    "name": "fairId",
    "kind": "reference",
    "label": {
     "zh": "招聘活动",
     "en": "Fair"
    },
    "references": "job-fairs"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "参会企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "hostId",
    "kind": "reference",
    "label": {
     "zh": "主办单位",
     "en": "Host"
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
   "createdAt"
  ],
  "defaultSort": "createdAt",
  "includes": {
   "fair": "job-fairs",
   "enterprise": "organizations",
   "host": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "fairId",
     "kind": "reference",
     "label": {
      "zh": "招聘活动",
      "en": "Fair"
     },
     "references": "job-fairs",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "enterpriseId",
     "kind": "reference",
     "label": {
      "zh": "参会企业",
      "en": "Enterprise"
     },
     "references": "organizations",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "needs",
     "kind": "long-text",
     "label": {
      "zh": "展位需求",
      "en": "Needs"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 500
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise",
    "host"
   ],
   "permission": "recruitment:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "approve",
    "label": {
     "zh": "通过",
     "en": "Approve"
    },
    "from": [
     "applied"
    ],
    "by": [
     "reviewer",
     "host"
    ],
    "permission": "recruitment:act",
    "fields": [],
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
     "applied"
    ],
    "by": [
     "reviewer",
     "host"
    ],
    "permission": "recruitment:act",
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
    "name": "attend",
    "label": {
     "zh": "签到",
     "en": "Attend"
    },
    "from": [
     "approved"
    ],
    "by": [
     "clerk",
     "platform",
     "host"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "approve": {
    "zh": "通过",
    "en": "Approve"
   },
   "reject": {
    "zh": "不予通过",
    "en": "Reject"
   },
   "attend": {
    "zh": "签到",
    "en": "Attend"
   },
   "miss": {
    "zh": "缺席",
    "en": "Miss"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "job-postings": {
  "path": "job-postings",
  "module": "recruitment",
  "noun": "job-posting",
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
      "zh": "待审核",
      "en": "Submitted"
     },
     {
      "value": "published",
      "zh": "招聘中",
      "en": "Published"
     },
     {
      "value": "paused",
      "zh": "已暂停",
      "en": "Paused"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "招聘岗位编号",
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
     "zh": "招聘企业",
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
     "zh": "岗位名称",
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
    "name": "openings",
    "kind": "integer",
    "label": {
     "zh": "招聘人数",
     "en": "Openings"
    },
    "required": true,
    "minimum": 1,
    "maximum": 10000
   },
   {
    "name": "filled",
    "kind": "integer",
    "label": {
     "zh": "已录用人数",
     "en": "Filled"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "wageFromFen",
    "kind": "money",
    "label": {
     "zh": "月薪下限",
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
     "zh": "月薪上限",
     "en": "Wage to"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "degree",
    "kind": "choice",
    "label": {
     "zh": "学历要求",
     "en": "Degree wanted"
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
    "name": "level",
    "kind": "choice",
    "label": {
     "zh": "技能等级要求",
     "en": "Level wanted"
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
    "name": "place",
    "kind": "text",
    "label": {
     "zh": "工作地点",
     "en": "Place of work"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "term",
    "kind": "choice",
    "label": {
     "zh": "劳动合同期限",
     "en": "Contract term"
    },
    "choices": [
     {
      "value": "fixed",
      "zh": "固定期限",
      "en": "Fixed term"
     },
     {
      "value": "open_ended",
      "zh": "无固定期限",
      "en": "Open-ended"
     },
     {
      "value": "task",
      "zh": "以完成一定工作任务为期限",
      "en": "Until a task is done"
     }
    ],
    "required": true
   },
   {
    "name": "validUntilOn",
    "kind": "date",
    "label": {
     "zh": "有效期至",
     "en": "Valid until"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "description",
    "kind": "long-text",
    "label": {
     "zh": "岗位职责与要求",
     "en": "Description"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 4000
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
      "zh": "待审核",
      "en": "Submitted"
     },
     {
      "value": "published",
      "zh": "招聘中",
      "en": "Published"
     },
     {
      "value": "paused",
      "zh": "已暂停",
      "en": "Paused"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
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
     "zh": "招聘企业",
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
    "name": "degree",
    "kind": "choices",
    "label": {
     "zh": "学历要求",
     "en": "Degree wanted"
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
    "name": "level",
    "kind": "choices",
    "label": {
     "zh": "技能等级要求",
     "en": "Level wanted"
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
    "name": "term",
    "kind": "choices",
    "label": {
     "zh": "劳动合同期限",
     "en": "Contract term"
    },
    "choices": [
     {
      "value": "fixed",
      "zh": "固定期限",
      "en": "Fixed term"
     },
     {
      "value": "open_ended",
      "zh": "无固定期限",
      "en": "Open-ended"
     },
     {
      "value": "task",
      "zh": "以完成一定工作任务为期限",
      "en": "Until a task is done"
     }
    ]
   },
   {
    "name": "wageFromFen",
    "kind": "money-range",
    "label": {
     "zh": "月薪下限",
     "en": "Wage from"
    },
    "from": "wageFromFenFrom",
    "to": "wageFromFenTo"
   },
   {
    "name": "validUntil",
    "kind": "dates",
    "label": {
     "zh": "有效期至",
     "en": "Valid until"
    },
    "from": "validUntilFrom",
    "to": "validUntilTo"
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
   "wageFromFen",
   "validUntilOn"
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
      "zh": "招聘企业",
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
      "zh": "岗位名称",
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
     "name": "openings",
     "kind": "integer",
     "label": {
      "zh": "招聘人数",
      "en": "Openings"
     },
     "required": true,
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "wageFromFen",
     "kind": "money",
     "label": {
      "zh": "月薪下限",
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
      "zh": "月薪上限",
      "en": "Wage to"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "工作地点",
      "en": "Place of work"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "term",
     "kind": "choice",
     "label": {
      "zh": "劳动合同期限",
      "en": "Contract term"
     },
     "choices": [
      {
       "value": "fixed",
       "zh": "固定期限",
       "en": "Fixed term"
      },
      {
       "value": "open_ended",
       "zh": "无固定期限",
       "en": "Open-ended"
      },
      {
       "value": "task",
       "zh": "以完成一定工作任务为期限",
       "en": "Until a task is done"
      }
     ],
     "required": true
    },
    {
     "name": "validUntilOn",
     "kind": "date",
     "label": {
      "zh": "有效期至",
      "en": "Valid until"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "degree",
     "kind": "choice",
     "label": {
      "zh": "学历要求",
      "en": "Degree wanted"
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
     "name": "level",
     "kind": "choice",
     "label": {
      "zh": "技能等级要求",
      "en": "Level wanted"
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
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "岗位职责与要求",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ],
   "permission": "recruitment:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "岗位名称",
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
     "name": "openings",
     "kind": "integer",
     "label": {
      "zh": "招聘人数",
      "en": "Openings"
     },
     "minimum": 1,
     "maximum": 10000
    },
    {
     "name": "wageFromFen",
     "kind": "money",
     "label": {
      "zh": "月薪下限",
      "en": "Wage from"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "wageToFen",
     "kind": "money",
     "label": {
      "zh": "月薪上限",
      "en": "Wage to"
     },
     "minimum": 0,
     "maximum": 1000000000000
    },
    {
     "name": "place",
     "kind": "text",
     "label": {
      "zh": "工作地点",
      "en": "Place of work"
     },
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "term",
     "kind": "choice",
     "label": {
      "zh": "劳动合同期限",
      "en": "Contract term"
     },
     "choices": [
      {
       "value": "fixed",
       "zh": "固定期限",
       "en": "Fixed term"
      },
      {
       "value": "open_ended",
       "zh": "无固定期限",
       "en": "Open-ended"
      },
      {
       "value": "task",
       "zh": "以完成一定工作任务为期限",
       "en": "Until a task is done"
      }
     ]
    },
    {
     "name": "validUntilOn",
     "kind": "date",
     "label": {
      "zh": "有效期至",
      "en": "Valid until"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "degree",
     "kind": "choice",
     "label": {
      "zh": "学历要求",
      "en": "Degree wanted"
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
     "name": "level",
     "kind": "choice",
     "label": {
      "zh": "技能等级要求",
      "en": "Level wanted"
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
     "name": "description",
     "kind": "long-text",
     "label": {
      "zh": "岗位职责与要求",
      "en": "Description"
     },
     "nullable": true,
     "minLength": 1,
     "maxLength": 4000
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ],
   "permission": "recruitment:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "submit",
    "label": {
     "zh": "提交审核",
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
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "recruitment:act",
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
    "permission": "recruitment:act",
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
    "name": "pause",
    "label": {
     "zh": "暂停",
     "en": "Pause"
    },
    "from": [
     "published"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise",
     "reviewer"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "resume",
    "label": {
     "zh": "恢复",
     "en": "Resume"
    },
    "from": [
     "paused"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "关闭",
     "en": "Close"
    },
    "from": [
     "published",
     "paused"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "submit": {
    "zh": "提交审核",
    "en": "Submit"
   },
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "return": {
    "zh": "退回",
    "en": "Return"
   },
   "pause": {
    "zh": "暂停",
    "en": "Pause"
   },
   "resume": {
    "zh": "恢复",
    "en": "Resume"
   },
   "close": {
    "zh": "关闭",
    "en": "Close"
   },
   "expire": {
    "zh": "到期",
    "en": "Expire"
   },
   "fill": {
    "zh": "招满",
    "en": "Fill"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "job-applications": {
  "path": "job-applications",
  "module": "recruitment",
  "noun": "job-application",
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
      "value": "submitted",
      "zh": "已投递",
      "en": "Submitted"
     },
     {
      "value": "screened",
      "zh": "初筛通过",
      "en": "Screened"
     },
     {
      "value": "interviewing",
      "zh": "面试中",
      "en": "Interviewing"
     },
     {
      "value": "offered",
      "zh": "已发录用通知",
      "en": "Offered"
     },
     {
      "value": "hired",
      "zh": "已录用",
      "en": "Hired"
     },
     {
      "value": "rejected",
      "zh": "不合适",
      "en": "Rejected"
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
    "name": "postingId",
    "kind": "reference",
    "label": {
     "zh": "岗位",
     "en": "Posting"
    },
    "references": "job-postings",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "求职者",
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
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "招聘企业",
     "en": "Enterprise"
    },
    "references": "organizations",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fairId",
    "kind": "reference",
    "label": {
     "zh": "招聘活动",
     "en": "Fair"
    },
    "references": "job-fairs",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "interviewAt",
    "kind": "instant",
    "label": {
     "zh": "面试时间",
     "en": "Interview"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "offeredWageFen",
    "kind": "money",
    "label": {
     "zh": "录用月薪",
     "en": "Wage offered"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "startedOn",
    "kind": "date",
    "label": {
     "zh": "入职日期",
     "en": "Starts work"
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
      "value": "submitted",
      "zh": "已投递",
      "en": "Submitted"
     },
     {
      "value": "screened",
      "zh": "初筛通过",
      "en": "Screened"
     },
     {
      "value": "interviewing",
      "zh": "面试中",
      "en": "Interviewing"
     },
     {
      "value": "offered",
      "zh": "已发录用通知",
      "en": "Offered"
     },
     {
      "value": "hired",
      "zh": "已录用",
      "en": "Hired"
     },
     {
      "value": "rejected",
      "zh": "不合适",
      "en": "Rejected"
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
    "name": "postingId",
    "kind": "reference",
    "label": {
     "zh": "岗位",
     "en": "Posting"
    },
    "references": "job-postings"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "求职者",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "enterpriseId",
    "kind": "reference",
    "label": {
     "zh": "招聘企业",
     "en": "Enterprise"
    },
    "references": "organizations"
   },
   {
    "name": "fairId",
    "kind": "reference",
    "label": {
     "zh": "招聘活动",
     "en": "Fair"
    },
    "references": "job-fairs"
   },
   {
    "name": "started",
    "kind": "dates",
    "label": {
     "zh": "入职日期",
     "en": "Starts work"
    },
    "from": "startedFrom",
    "to": "startedTo"
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
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "posting": "job-postings",
   "person": "people",
   "enterprise": "organizations",
   "fair": "job-fairs",
   "employment": "employments"
  },
  "body": {
   "fields": [
    {
     "name": "postingId",
     "kind": "reference",
     "label": {
      "zh": "岗位",
      "en": "Posting"
     },
     "references": "job-postings",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "personId",
     "kind": "reference",
     "label": {
      "zh": "求职者",
      "en": "Person"
     },
     "references": "people",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "fairId",
     "kind": "reference",
     "label": {
      "zh": "招聘活动",
      "en": "Fair"
     },
     "references": "job-fairs",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    }
   ],
   "by": [
    "clerk",
    "platform",
    "enterprise"
   ],
   "permission": "recruitment:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "screen",
    "label": {
     "zh": "初筛通过",
     "en": "Screen"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "interview",
    "label": {
     "zh": "邀请面试",
     "en": "Interview"
    },
    "from": [
     "screened"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
    "fields": [
     {
      "name": "interviewAt",
      "kind": "instant",
      "label": {
       "zh": "面试时间",
       "en": "Interview"
      },
      "required": true,
      "maxLength": 35
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "offer",
    "label": {
     "zh": "发录用通知",
     "en": "Offer"
    },
    "from": [
     "interviewing"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
    "fields": [
     {
      "name": "offeredWageFen",
      "kind": "money",
      "label": {
       "zh": "录用月薪",
       "en": "Wage offered"
      },
      "required": true,
      "minimum": 0,
      "maximum": 1000000000000
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "hire",
    "label": {
     "zh": "录用",
     "en": "Hire"
    },
    "from": [
     "offered"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
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
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reject",
    "label": {
     "zh": "不合适",
     "en": "Reject"
    },
    "from": [
     "submitted",
     "screened",
     "interviewing",
     "offered"
    ],
    "by": [
     "clerk",
     "platform",
     "enterprise"
    ],
    "permission": "recruitment:act",
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
    "name": "withdraw",
    "label": {
     "zh": "撤回",
     "en": "Withdraw"
    },
    "from": [
     "submitted",
     "screened",
     "interviewing",
     "offered"
    ],
    "by": [
     "clerk",
     "platform"
    ],
    "permission": "recruitment:act",
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
  "verbs": {
   "screen": {
    "zh": "初筛通过",
    "en": "Screen"
   },
   "interview": {
    "zh": "邀请面试",
    "en": "Interview"
   },
   "offer": {
    "zh": "发录用通知",
    "en": "Offer"
   },
   "hire": {
    "zh": "录用",
    "en": "Hire"
   },
   "reject": {
    "zh": "不合适",
    "en": "Reject"
   },
   "withdraw": {
    "zh": "撤回",
    "en": "Withdraw"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "policy-versions": {
  "path": "policy-versions",
  "module": "subsidy",
  "noun": "policy-version",
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
      "zh": "草案",
      "en": "Draft"
     },
     {
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "retired",
      "zh": "已废止",
      "en": "Retired"
     }
    ],
    "required": true
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
   },
   {
    "name": "versionNumber",
    "kind": "text",
    "label": {
     "zh": "版本号",
     "en": "Version number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 40
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
    "maxLength": 200
   },
   {
    "name": "titleEn",
    "kind": "text",
    "label": {
     "zh": "英文名称",
     "en": "English title"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "beneficiary",
    "kind": "choice",
    "label": {
     "zh": "受益对象",
     "en": "Beneficiary"
    },
    "choices": [
     {
      "value": "person",
      "zh": "个人",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     }
    ],
    "required": true
   },
   {
    "name": "basis",
    "kind": "choice",
    "label": {
     "zh": "依据",
     "en": "Basis"
    },
    "choices": [
     {
      "value": "enrollment",
      "zh": "学员报名",
      "en": "Enrollment"
     },
     {
      "value": "training-class",
      "zh": "培训班",
      "en": "Training class"
     },
     {
      "value": "certificate",
      "zh": "证书",
      "en": "Certificate"
     },
     {
      "value": "employment",
      "zh": "就业",
      "en": "Employment"
     },
     {
      "value": "person",
      "zh": "人员",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒",
      "en": "Apprenticeship"
     },
     {
      "value": "apprenticeship-program",
      "zh": "学徒班",
      "en": "Apprenticeship program"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "evaluation-case",
      "zh": "评价申报",
      "en": "Evaluation case"
     }
    ],
    "required": true
   },
   {
    "name": "effectiveFrom",
    "kind": "date",
    "label": {
     "zh": "生效日期",
     "en": "Effective from"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "effectiveTo",
    "kind": "date",
    "label": {
     "zh": "失效日期",
     "en": "Effective to"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "automatic",
    "kind": "flag",
    "label": {
     "zh": "免申即享",
     "en": "Without application"
    },
    "required": true
   },
   {
    "name": "createdBy",
    "kind": "id",
    "label": {
     "zh": "创建人",
     "en": "Created by"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "editedById",
    "kind": "id",
    "label": {
     "zh": "最后修改人",
     "en": "Last edited by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "retroactiveReason",
    "kind": "long-text",
    "label": {
     "zh": "追溯理由",
     "en": "Why it reaches back"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "retroactiveJobId",
    "kind": "reference",
    "label": {
     "zh": "追溯核算任务",
     "en": "Job that looks for differences"
    },
    "references": "jobs",
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
      "zh": "草案",
      "en": "Draft"
     },
     {
      "value": "published",
      "zh": "已发布",
      "en": "Published"
     },
     {
      "value": "retired",
      "zh": "已废止",
      "en": "Retired"
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
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "beneficiary",
    "kind": "choices",
    "label": {
     "zh": "受益对象",
     "en": "Beneficiary"
    },
    "choices": [
     {
      "value": "person",
      "zh": "个人",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     }
    ]
   },
   {
    "name": "basis",
    "kind": "choices",
    "label": {
     "zh": "依据",
     "en": "Basis"
    },
    "choices": [
     {
      "value": "enrollment",
      "zh": "学员报名",
      "en": "Enrollment"
     },
     {
      "value": "training-class",
      "zh": "培训班",
      "en": "Training class"
     },
     {
      "value": "certificate",
      "zh": "证书",
      "en": "Certificate"
     },
     {
      "value": "employment",
      "zh": "就业",
      "en": "Employment"
     },
     {
      "value": "person",
      "zh": "人员",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒",
      "en": "Apprenticeship"
     },
     {
      "value": "apprenticeship-program",
      "zh": "学徒班",
      "en": "Apprenticeship program"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "evaluation-case",
      "zh": "评价申报",
      "en": "Evaluation case"
     }
    ]
   },
   {
    "name": "effectiveFrom",
    "kind": "dates",
    "label": {
     "zh": "生效日期",
     "en": "Effective from"
    },
    "from": "effectiveFromFrom",
    "to": "effectiveFromTo"
   }
  ],
  "sorts": [
   "createdAt",
   "effectiveFrom"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "retroactiveJob": "jobs"
  },
  "body": {
   "fields": [
    {
     "name": "document",
     "kind": "object",
     "label": {
      "zh": "规则",
      "en": "Rules"
     },
     "required": true,
     "note": "A version in the policy language"
    }
   ],
   "by": [
    "clerk"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "document",
     "kind": "object",
     "label": {
      "zh": "规则",
      "en": "Rules"
     },
     "required": true,
     "note": "A version in the policy language"
    }
   ],
   "by": [
    "clerk"
   ],
   "permission": "subsidy:write",
   "states": [
    "draft"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "draft"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "retroactive",
      "kind": "flag",
      "label": {
       "zh": "追溯适用",
       "en": "Reaches back"
      },
      "note": "It reaches back over approvals, and that is meant: they stand, and a job lists those that it decides otherwise"
     },
     {
      "name": "reason",
      "kind": "long-text",
      "label": {
       "zh": "追溯理由",
       "en": "Why it reaches back"
      },
      "minLength": 2,
      "maxLength": 500,
      "note": "Why; kept in the audit log. Required with retroactive"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "retire",
    "label": {
     "zh": "废止",
     "en": "Retire"
    },
    "from": [
     "published"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "from",
      "kind": "date",
      "label": {
       "zh": "自何日起不再生效",
       "en": "No longer holds from"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10,
      "note": "The first day on which it no longer holds"
     },
     {
      "name": "leaveGap",
      "kind": "flag",
      "label": {
       "zh": "其后可无生效版本",
       "en": "Nothing need follow"
      },
      "note": "No version need hold from then on"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "explain",
    "label": {
     "zh": "试算",
     "en": "Explain"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:read",
    "fields": [
     {
      "name": "facts",
      "kind": "object",
      "label": {
       "zh": "事实",
       "en": "Facts"
      }
     },
     {
      "name": "basisId",
      "kind": "id",
      "label": {
       "zh": "依据记录",
       "en": "Basis id"
      },
      "minLength": 36,
      "maxLength": 36,
      "note": "The record whose facts are asked for, in place of facts"
     },
     {
      "name": "asOf",
      "kind": "date",
      "label": {
       "zh": "基准日",
       "en": "As of"
      },
      "minLength": 10,
      "maxLength": 10
     }
    ],
    "guarded": false,
    "answers": "other"
   },
   {
    "name": "simulate",
    "label": {
     "zh": "模拟测算",
     "en": "Simulate"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [
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
      "name": "from",
      "kind": "date",
      "label": {
       "zh": "从",
       "en": "From"
      },
      "minLength": 10,
      "maxLength": 10,
      "note": "First day of the events; the first of this year unless given"
     },
     {
      "name": "to",
      "kind": "date",
      "label": {
       "zh": "至",
       "en": "To"
      },
      "minLength": 10,
      "maxLength": 10,
      "note": "Last day of the events; the end of that year unless given"
     }
    ],
    "guarded": false,
    "answers": "other"
   },
   {
    "name": "replay",
    "label": {
     "zh": "按新规则重放已批准的申请",
     "en": "Replay"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "from",
      "kind": "date",
      "label": {
       "zh": "从",
       "en": "From"
      },
      "minLength": 10,
      "maxLength": 10,
      "note": "First day of the events; the first of this year unless given"
     },
     {
      "name": "to",
      "kind": "date",
      "label": {
       "zh": "至",
       "en": "To"
      },
      "minLength": 10,
      "maxLength": 10,
      "note": "Last day of the events; the end of that year unless given"
     }
    ],
    "guarded": false,
    "answers": "other"
   },
   {
    "name": "find-differences",
    "label": {
     "zh": "重新核算追溯差额",
     "en": "Find differences"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": false,
    "answers": "other"
   },
   {
    "name": "open-supplements",
    "label": {
     "zh": "批量补发",
     "en": "Open supplements"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "dryRun",
      "kind": "flag",
      "label": {
       "zh": "试算",
       "en": "Dry run"
      },
      "required": true,
      "note": "true: only shows how many and how much, and a digest of it"
     },
     {
      "name": "digest",
      "kind": "text",
      "label": {
       "zh": "试算摘要",
       "en": "Digest"
      },
      "maxLength": 100,
      "note": "That of the dry run: only what was shown is done"
     }
    ],
    "guarded": false,
    "answers": "other"
   }
  ],
  "verbs": {
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "retire": {
    "zh": "废止",
    "en": "Retire"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "bank-templates": {
  "path": "bank-templates",
  "module": "subsidy",
  "noun": "bank-template",
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
    "name": "payment",
    "kind": "object",
    "label": {
     "zh": "拨付文件",
     "en": "File to the bank"
    },
    "required": true,
    "fields": [
     {
      "name": "format",
      "kind": "choice",
      "label": {
       "zh": "格式",
       "en": "Format"
      },
      "choices": [
       {
        "value": "csv",
        "zh": "CSV（分隔符）",
        "en": "CSV"
       },
       {
        "value": "fixed",
        "zh": "定长",
        "en": "Fixed width"
       }
      ],
      "required": true
     },
     {
      "name": "encoding",
      "kind": "choice",
      "label": {
       "zh": "编码",
       "en": "Encoding"
      },
      "choices": [
       {
        "value": "utf-8",
        "zh": "UTF-8",
        "en": "UTF-8"
       },
       {
        "value": "gb18030",
        "zh": "GB18030（含 GBK）",
        "en": "GB18030 (holds GBK)"
       }
      ],
      "required": true,
      "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
     },
     {
      "name": "separator",
      "kind": "choice",
      "label": {
       "zh": "分隔符",
       "en": "Separator"
      },
      "choices": [
       {
        "value": ",",
        "zh": "逗号 ,",
        "en": "Comma ,"
       },
       {
        "value": ";",
        "zh": "分号 ;",
        "en": "Semicolon ;"
       },
       {
        "value": "|",
        "zh": "竖线 |",
        "en": "Bar |"
       },
       {
        "value": "\t",
        "zh": "制表符",
        "en": "Tab"
       }
      ],
      "note": "csv only; a comma when left out"
     },
     {
      "name": "lineEnd",
      "kind": "choice",
      "label": {
       "zh": "行尾",
       "en": "Lines end with"
      },
      "choices": [
       {
        "value": "crlf",
        "zh": "CRLF（Windows）",
        "en": "CRLF (Windows)"
       },
       {
        "value": "lf",
        "zh": "LF",
        "en": "LF"
       }
      ],
      "note": "crlf when left out"
     },
     {
      "name": "bom",
      "kind": "flag",
      "label": {
       "zh": "文件开头带 BOM",
       "en": "Begins with a byte order mark"
      },
      "note": "The file begins with a byte order mark (EF BB BF); UTF-8 only. Left out: none, as the systems of banks want it"
     },
     {
      "name": "headings",
      "kind": "flag",
      "label": {
       "zh": "首行为列名",
       "en": "First line names the columns"
      },
      "note": "The first line names the columns; csv only"
     },
     {
      "name": "columns",
      "kind": "objects",
      "label": {
       "zh": "明细列",
       "en": "Columns of a payment"
      },
      "required": true,
      "fields": [
       {
        "name": "title",
        "kind": "text",
        "label": {
         "zh": "列名",
         "en": "Title"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 40,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
       },
       {
        "name": "source",
        "kind": "choice",
        "label": {
         "zh": "内容",
         "en": "Filled with"
        },
        "choices": [
         {
          "value": "reference",
          "zh": "银行流水号",
          "en": "Reference"
         },
         {
          "value": "payeeName",
          "zh": "户名",
          "en": "Name of the payee"
         },
         {
          "value": "payeeAccount",
          "zh": "账号",
          "en": "Account of the payee"
         },
         {
          "value": "amount",
          "zh": "金额",
          "en": "Amount"
         },
         {
          "value": "batchNumber",
          "zh": "批次号",
          "en": "Number of the batch"
         },
         {
          "value": "sequence",
          "zh": "序号",
          "en": "Number of the line"
         },
         {
          "value": "date",
          "zh": "日期",
          "en": "Date"
         },
         {
          "value": "remark",
          "zh": "附言",
          "en": "Remark"
         },
         {
          "value": "instalments",
          "zh": "期次（月份）",
          "en": "Months or parts paid"
         },
         {
          "value": "constant",
          "zh": "固定内容",
          "en": "The same in every line"
         }
        ],
        "required": true
       },
       {
        "name": "value",
        "kind": "text",
        "label": {
         "zh": "固定内容",
         "en": "Text"
        },
        "maxLength": 60,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
        "note": "Of a constant"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（字节）",
         "en": "Width in bytes"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
       },
       {
        "name": "pad",
        "kind": "choice",
        "label": {
         "zh": "补足字符",
         "en": "Padded with"
        },
        "choices": [
         {
          "value": "0",
          "zh": "零",
          "en": "Zeros"
         },
         {
          "value": " ",
          "zh": "空格",
          "en": "Blanks"
         }
        ]
       },
       {
        "name": "align",
        "kind": "choice",
        "label": {
         "zh": "对齐",
         "en": "Aligned"
        },
        "choices": [
         {
          "value": "left",
          "zh": "左对齐",
          "en": "Left"
         },
         {
          "value": "right",
          "zh": "右对齐",
          "en": "Right"
         }
        ]
       },
       {
        "name": "amountForm",
        "kind": "choice",
        "label": {
         "zh": "金额写法",
         "en": "Amounts as"
        },
        "choices": [
         {
          "value": "yuan",
          "zh": "元，两位小数（1800.00）",
          "en": "Yuan (1800.00)"
         },
         {
          "value": "fen",
          "zh": "分，整数（180000）",
          "en": "Fen (180000)"
         }
        ],
        "note": "yuan: 1800.00, the default; fen: 180000"
       }
      ]
     },
     {
      "name": "header",
      "kind": "objects",
      "label": {
       "zh": "首行（汇总）",
       "en": "Line before the payments"
      },
      "fields": [
       {
        "name": "title",
        "kind": "text",
        "label": {
         "zh": "列名",
         "en": "Title"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 40,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
       },
       {
        "name": "source",
        "kind": "choice",
        "label": {
         "zh": "内容",
         "en": "Filled with"
        },
        "choices": [
         {
          "value": "count",
          "zh": "总笔数",
          "en": "Count of all lines"
         },
         {
          "value": "sum",
          "zh": "总金额",
          "en": "Sum of all lines"
         },
         {
          "value": "batchNumber",
          "zh": "批次号",
          "en": "Number of the batch"
         },
         {
          "value": "date",
          "zh": "日期",
          "en": "Date"
         },
         {
          "value": "constant",
          "zh": "固定内容",
          "en": "The same in every line"
         }
        ],
        "required": true
       },
       {
        "name": "value",
        "kind": "text",
        "label": {
         "zh": "固定内容",
         "en": "Text"
        },
        "maxLength": 60,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
        "note": "Of a constant"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（字节）",
         "en": "Width in bytes"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
       },
       {
        "name": "pad",
        "kind": "choice",
        "label": {
         "zh": "补足字符",
         "en": "Padded with"
        },
        "choices": [
         {
          "value": "0",
          "zh": "零",
          "en": "Zeros"
         },
         {
          "value": " ",
          "zh": "空格",
          "en": "Blanks"
         }
        ]
       },
       {
        "name": "align",
        "kind": "choice",
        "label": {
         "zh": "对齐",
         "en": "Aligned"
        },
        "choices": [
         {
          "value": "left",
          "zh": "左对齐",
          "en": "Left"
         },
         {
          "value": "right",
          "zh": "右对齐",
          "en": "Right"
         }
        ]
       },
       {
        "name": "amountForm",
        "kind": "choice",
        "label": {
         "zh": "金额写法",
         "en": "Amounts as"
        },
        "choices": [
         {
          "value": "yuan",
          "zh": "元，两位小数（1800.00）",
          "en": "Yuan (1800.00)"
         },
         {
          "value": "fen",
          "zh": "分，整数（180000）",
          "en": "Fen (180000)"
         }
        ],
        "note": "yuan: 1800.00, the default; fen: 180000"
       }
      ]
     },
     {
      "name": "trailer",
      "kind": "objects",
      "label": {
       "zh": "末行（汇总）",
       "en": "Line after the payments"
      },
      "fields": [
       {
        "name": "title",
        "kind": "text",
        "label": {
         "zh": "列名",
         "en": "Title"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 40,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
       },
       {
        "name": "source",
        "kind": "choice",
        "label": {
         "zh": "内容",
         "en": "Filled with"
        },
        "choices": [
         {
          "value": "count",
          "zh": "总笔数",
          "en": "Count of all lines"
         },
         {
          "value": "sum",
          "zh": "总金额",
          "en": "Sum of all lines"
         },
         {
          "value": "batchNumber",
          "zh": "批次号",
          "en": "Number of the batch"
         },
         {
          "value": "date",
          "zh": "日期",
          "en": "Date"
         },
         {
          "value": "constant",
          "zh": "固定内容",
          "en": "The same in every line"
         }
        ],
        "required": true
       },
       {
        "name": "value",
        "kind": "text",
        "label": {
         "zh": "固定内容",
         "en": "Text"
        },
        "maxLength": 60,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
        "note": "Of a constant"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（字节）",
         "en": "Width in bytes"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
       },
       {
        "name": "pad",
        "kind": "choice",
        "label": {
         "zh": "补足字符",
         "en": "Padded with"
        },
        "choices": [
         {
          "value": "0",
          "zh": "零",
          "en": "Zeros"
         },
         {
          "value": " ",
          "zh": "空格",
          "en": "Blanks"
         }
        ]
       },
       {
        "name": "align",
        "kind": "choice",
        "label": {
         "zh": "对齐",
         "en": "Aligned"
        },
        "choices": [
         {
          "value": "left",
          "zh": "左对齐",
          "en": "Left"
         },
         {
          "value": "right",
          "zh": "右对齐",
          "en": "Right"
         }
        ]
       },
       {
        "name": "amountForm",
        "kind": "choice",
        "label": {
         "zh": "金额写法",
         "en": "Amounts as"
        },
        "choices": [
         {
          "value": "yuan",
          "zh": "元，两位小数（1800.00）",
          "en": "Yuan (1800.00)"
         },
         {
          "value": "fen",
          "zh": "分，整数（180000）",
          "en": "Fen (180000)"
         }
        ],
        "note": "yuan: 1800.00, the default; fen: 180000"
       }
      ]
     }
    ]
   },
   {
    "name": "returns",
    "kind": "object",
    "label": {
     "zh": "回盘文件",
     "en": "File from the bank"
    },
    "required": true,
    "fields": [
     {
      "name": "format",
      "kind": "choice",
      "label": {
       "zh": "格式",
       "en": "Format"
      },
      "choices": [
       {
        "value": "csv",
        "zh": "CSV（分隔符）",
        "en": "CSV"
       },
       {
        "value": "fixed",
        "zh": "定长",
        "en": "Fixed width"
       }
      ],
      "required": true
     },
     {
      "name": "encoding",
      "kind": "choice",
      "label": {
       "zh": "编码",
       "en": "Encoding"
      },
      "choices": [
       {
        "value": "utf-8",
        "zh": "UTF-8",
        "en": "UTF-8"
       },
       {
        "value": "gb18030",
        "zh": "GB18030（含 GBK）",
        "en": "GB18030 (holds GBK)"
       }
      ],
      "required": true,
      "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
     },
     {
      "name": "separator",
      "kind": "choice",
      "label": {
       "zh": "分隔符",
       "en": "Separator"
      },
      "choices": [
       {
        "value": ",",
        "zh": "逗号 ,",
        "en": "Comma ,"
       },
       {
        "value": ";",
        "zh": "分号 ;",
        "en": "Semicolon ;"
       },
       {
        "value": "|",
        "zh": "竖线 |",
        "en": "Bar |"
       },
       {
        "value": "\t",
        "zh": "制表符",
        "en": "Tab"
       }
      ],
      "note": "csv only; a comma when left out"
     },
     {
      "name": "lineEnd",
      "kind": "choice",
      "label": {
       "zh": "行尾",
       "en": "Lines end with"
      },
      "choices": [
       {
        "value": "crlf",
        "zh": "CRLF（Windows）",
        "en": "CRLF (Windows)"
       },
       {
        "value": "lf",
        "zh": "LF",
        "en": "LF"
       }
      ],
      "note": "crlf when left out"
     },
     {
      "name": "skip",
      "kind": "integer",
      "label": {
       "zh": "明细前的行数",
       "en": "Lines before the first payment"
      },
      "minimum": 0,
      "maximum": 20,
      "note": "Lines before the first payment"
     },
     {
      "name": "amountForm",
      "kind": "choice",
      "label": {
       "zh": "金额写法",
       "en": "Amounts as"
      },
      "choices": [
       {
        "value": "yuan",
        "zh": "元，两位小数（1800.00）",
        "en": "Yuan (1800.00)"
       },
       {
        "value": "fen",
        "zh": "分，整数（180000）",
        "en": "Fen (180000)"
       }
      ],
      "note": "yuan: 1800.00, the default; fen: 180000"
     },
     {
      "name": "reference",
      "kind": "object",
      "label": {
       "zh": "银行流水号在",
       "en": "Reference stands in"
      },
      "required": true,
      "fields": [
       {
        "name": "at",
        "kind": "integer",
        "label": {
         "zh": "第几列（定长：起始字节）",
         "en": "Column (fixed width: first byte)"
        },
        "required": true,
        "minimum": 1,
        "maximum": 2000,
        "note": "csv: number of the column; fixed: first byte; both from 1"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（定长：字节）",
         "en": "Width (fixed width: bytes)"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "fixed: bytes"
       }
      ]
     },
     {
      "name": "amount",
      "kind": "object",
      "label": {
       "zh": "金额在",
       "en": "Amount stands in"
      },
      "required": true,
      "fields": [
       {
        "name": "at",
        "kind": "integer",
        "label": {
         "zh": "第几列（定长：起始字节）",
         "en": "Column (fixed width: first byte)"
        },
        "required": true,
        "minimum": 1,
        "maximum": 2000,
        "note": "csv: number of the column; fixed: first byte; both from 1"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（定长：字节）",
         "en": "Width (fixed width: bytes)"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "fixed: bytes"
       }
      ]
     },
     {
      "name": "result",
      "kind": "object",
      "label": {
       "zh": "结果在",
       "en": "Result stands in"
      },
      "required": true,
      "fields": [
       {
        "name": "at",
        "kind": "integer",
        "label": {
         "zh": "第几列（定长：起始字节）",
         "en": "Column (fixed width: first byte)"
        },
        "required": true,
        "minimum": 1,
        "maximum": 2000,
        "note": "csv: number of the column; fixed: first byte; both from 1"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（定长：字节）",
         "en": "Width (fixed width: bytes)"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "fixed: bytes"
       }
      ]
     },
     {
      "name": "reason",
      "kind": "object",
      "label": {
       "zh": "原因在",
       "en": "Reason stands in"
      },
      "fields": [
       {
        "name": "at",
        "kind": "integer",
        "label": {
         "zh": "第几列（定长：起始字节）",
         "en": "Column (fixed width: first byte)"
        },
        "required": true,
        "minimum": 1,
        "maximum": 2000,
        "note": "csv: number of the column; fixed: first byte; both from 1"
       },
       {
        "name": "width",
        "kind": "integer",
        "label": {
         "zh": "宽度（定长：字节）",
         "en": "Width (fixed width: bytes)"
        },
        "minimum": 1,
        "maximum": 400,
        "note": "fixed: bytes"
       }
      ]
     },
     {
      "name": "codes",
      "kind": "object",
      "label": {
       "zh": "结果代码",
       "en": "Codes of results"
      },
      "required": true,
      "fields": [
       {
        "name": "paid",
        "kind": "texts",
        "label": {
         "zh": "付讫",
         "en": "Paid"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 20
       },
       {
        "name": "failed",
        "kind": "texts",
        "label": {
         "zh": "退回",
         "en": "Returned"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 20
       },
       {
        "name": "unknown",
        "kind": "texts",
        "label": {
         "zh": "待查",
         "en": "Unknown"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 20
       }
      ]
     },
     {
      "name": "trailer",
      "kind": "object",
      "label": {
       "zh": "末行（汇总）",
       "en": "Last line"
      },
      "fields": [
       {
        "name": "mark",
        "kind": "text",
        "label": {
         "zh": "行首标记",
         "en": "Begins with"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 20,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
        "note": "What the line begins with"
       },
       {
        "name": "count",
        "kind": "object",
        "label": {
         "zh": "总笔数在",
         "en": "Count stands in"
        },
        "fields": [
         {
          "name": "at",
          "kind": "integer",
          "label": {
           "zh": "第几列（定长：起始字节）",
           "en": "Column (fixed width: first byte)"
          },
          "required": true,
          "minimum": 1,
          "maximum": 2000,
          "note": "csv: number of the column; fixed: first byte; both from 1"
         },
         {
          "name": "width",
          "kind": "integer",
          "label": {
           "zh": "宽度（定长：字节）",
           "en": "Width (fixed width: bytes)"
          },
          "minimum": 1,
          "maximum": 400,
          "note": "fixed: bytes"
         }
        ]
       },
       {
        "name": "sum",
        "kind": "object",
        "label": {
         "zh": "总金额在",
         "en": "Sum stands in"
        },
        "fields": [
         {
          "name": "at",
          "kind": "integer",
          "label": {
           "zh": "第几列（定长：起始字节）",
           "en": "Column (fixed width: first byte)"
          },
          "required": true,
          "minimum": 1,
          "maximum": 2000,
          "note": "csv: number of the column; fixed: first byte; both from 1"
         },
         {
          "name": "width",
          "kind": "integer",
          "label": {
           "zh": "宽度（定长：字节）",
           "en": "Width (fixed width: bytes)"
          },
          "minimum": 1,
          "maximum": 400,
          "note": "fixed: bytes"
         }
        ]
       },
       {
        "name": "required",
        "kind": "flag",
        "label": {
         "zh": "必须有末行",
         "en": "The line must be there"
        },
        "required": true,
        "note": "A file without the line was cut short"
       }
      ]
     }
    ]
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
    "name": "regionCode",
    "kind": "region",
    "label": {
     "zh": "行政区划",
     "en": "Region"
    }
   }
  ],
  "sorts": [
   "createdAt",
   "name"
  ],
  "defaultSort": "name",
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
     "name": "payment",
     "kind": "object",
     "label": {
      "zh": "拨付文件",
      "en": "File to the bank"
     },
     "required": true,
     "fields": [
      {
       "name": "format",
       "kind": "choice",
       "label": {
        "zh": "格式",
        "en": "Format"
       },
       "choices": [
        {
         "value": "csv",
         "zh": "CSV（分隔符）",
         "en": "CSV"
        },
        {
         "value": "fixed",
         "zh": "定长",
         "en": "Fixed width"
        }
       ],
       "required": true
      },
      {
       "name": "encoding",
       "kind": "choice",
       "label": {
        "zh": "编码",
        "en": "Encoding"
       },
       "choices": [
        {
         "value": "utf-8",
         "zh": "UTF-8",
         "en": "UTF-8"
        },
        {
         "value": "gb18030",
         "zh": "GB18030（含 GBK）",
         "en": "GB18030 (holds GBK)"
        }
       ],
       "required": true,
       "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
      },
      {
       "name": "separator",
       "kind": "choice",
       "label": {
        "zh": "分隔符",
        "en": "Separator"
       },
       "choices": [
        {
         "value": ",",
         "zh": "逗号 ,",
         "en": "Comma ,"
        },
        {
         "value": ";",
         "zh": "分号 ;",
         "en": "Semicolon ;"
        },
        {
         "value": "|",
         "zh": "竖线 |",
         "en": "Bar |"
        },
        {
         "value": "\t",
         "zh": "制表符",
         "en": "Tab"
        }
       ],
       "note": "csv only; a comma when left out"
      },
      {
       "name": "lineEnd",
       "kind": "choice",
       "label": {
        "zh": "行尾",
        "en": "Lines end with"
       },
       "choices": [
        {
         "value": "crlf",
         "zh": "CRLF（Windows）",
         "en": "CRLF (Windows)"
        },
        {
         "value": "lf",
         "zh": "LF",
         "en": "LF"
        }
       ],
       "note": "crlf when left out"
      },
      {
       "name": "bom",
       "kind": "flag",
       "label": {
        "zh": "文件开头带 BOM",
        "en": "Begins with a byte order mark"
       },
       "note": "The file begins with a byte order mark (EF BB BF); UTF-8 only. Left out: none, as the systems of banks want it"
      },
      {
       "name": "headings",
       "kind": "flag",
       "label": {
        "zh": "首行为列名",
        "en": "First line names the columns"
       },
       "note": "The first line names the columns; csv only"
      },
      {
       "name": "columns",
       "kind": "objects",
       "label": {
        "zh": "明细列",
        "en": "Columns of a payment"
       },
       "required": true,
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "reference",
           "zh": "银行流水号",
           "en": "Reference"
          },
          {
           "value": "payeeName",
           "zh": "户名",
           "en": "Name of the payee"
          },
          {
           "value": "payeeAccount",
           "zh": "账号",
           "en": "Account of the payee"
          },
          {
           "value": "amount",
           "zh": "金额",
           "en": "Amount"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "sequence",
           "zh": "序号",
           "en": "Number of the line"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "remark",
           "zh": "附言",
           "en": "Remark"
          },
          {
           "value": "instalments",
           "zh": "期次（月份）",
           "en": "Months or parts paid"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      },
      {
       "name": "header",
       "kind": "objects",
       "label": {
        "zh": "首行（汇总）",
        "en": "Line before the payments"
       },
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "count",
           "zh": "总笔数",
           "en": "Count of all lines"
          },
          {
           "value": "sum",
           "zh": "总金额",
           "en": "Sum of all lines"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      },
      {
       "name": "trailer",
       "kind": "objects",
       "label": {
        "zh": "末行（汇总）",
        "en": "Line after the payments"
       },
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "count",
           "zh": "总笔数",
           "en": "Count of all lines"
          },
          {
           "value": "sum",
           "zh": "总金额",
           "en": "Sum of all lines"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      }
     ]
    },
    {
     "name": "returns",
     "kind": "object",
     "label": {
      "zh": "回盘文件",
      "en": "File from the bank"
     },
     "required": true,
     "fields": [
      {
       "name": "format",
       "kind": "choice",
       "label": {
        "zh": "格式",
        "en": "Format"
       },
       "choices": [
        {
         "value": "csv",
         "zh": "CSV（分隔符）",
         "en": "CSV"
        },
        {
         "value": "fixed",
         "zh": "定长",
         "en": "Fixed width"
        }
       ],
       "required": true
      },
      {
       "name": "encoding",
       "kind": "choice",
       "label": {
        "zh": "编码",
        "en": "Encoding"
       },
       "choices": [
        {
         "value": "utf-8",
         "zh": "UTF-8",
         "en": "UTF-8"
        },
        {
         "value": "gb18030",
         "zh": "GB18030（含 GBK）",
         "en": "GB18030 (holds GBK)"
        }
       ],
       "required": true,
       "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
      },
      {
       "name": "separator",
       "kind": "choice",
       "label": {
        "zh": "分隔符",
        "en": "Separator"
       },
       "choices": [
        {
         "value": ",",
         "zh": "逗号 ,",
         "en": "Comma ,"
        },
        {
         "value": ";",
         "zh": "分号 ;",
         "en": "Semicolon ;"
        },
        {
         "value": "|",
         "zh": "竖线 |",
         "en": "Bar |"
        },
        {
         "value": "\t",
         "zh": "制表符",
         "en": "Tab"
        }
       ],
       "note": "csv only; a comma when left out"
      },
      {
       "name": "lineEnd",
       "kind": "choice",
       "label": {
        "zh": "行尾",
        "en": "Lines end with"
       },
       "choices": [
        {
         "value": "crlf",
         "zh": "CRLF（Windows）",
         "en": "CRLF (Windows)"
        },
        {
         "value": "lf",
         "zh": "LF",
         "en": "LF"
        }
       ],
       "note": "crlf when left out"
      },
      {
       "name": "skip",
       "kind": "integer",
       "label": {
        "zh": "明细前的行数",
        "en": "Lines before the first payment"
       },
       "minimum": 0,
       "maximum": 20,
       "note": "Lines before the first payment"
      },
      {
       "name": "amountForm",
       "kind": "choice",
       "label": {
        "zh": "金额写法",
        "en": "Amounts as"
       },
       "choices": [
        {
         "value": "yuan",
         "zh": "元，两位小数（1800.00）",
         "en": "Yuan (1800.00)"
        },
        {
         "value": "fen",
         "zh": "分，整数（180000）",
         "en": "Fen (180000)"
        }
       ],
       "note": "yuan: 1800.00, the default; fen: 180000"
      },
      {
       "name": "reference",
       "kind": "object",
       "label": {
        "zh": "银行流水号在",
        "en": "Reference stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "amount",
       "kind": "object",
       "label": {
        "zh": "金额在",
        "en": "Amount stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "result",
       "kind": "object",
       "label": {
        "zh": "结果在",
        "en": "Result stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "reason",
       "kind": "object",
       "label": {
        "zh": "原因在",
        "en": "Reason stands in"
       },
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "codes",
       "kind": "object",
       "label": {
        "zh": "结果代码",
        "en": "Codes of results"
       },
       "required": true,
       "fields": [
        {
         "name": "paid",
         "kind": "texts",
         "label": {
          "zh": "付讫",
          "en": "Paid"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        },
        {
         "name": "failed",
         "kind": "texts",
         "label": {
          "zh": "退回",
          "en": "Returned"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        },
        {
         "name": "unknown",
         "kind": "texts",
         "label": {
          "zh": "待查",
          "en": "Unknown"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        }
       ]
      },
      {
       "name": "trailer",
       "kind": "object",
       "label": {
        "zh": "末行（汇总）",
        "en": "Last line"
       },
       "fields": [
        {
         "name": "mark",
         "kind": "text",
         "label": {
          "zh": "行首标记",
          "en": "Begins with"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "What the line begins with"
        },
        {
         "name": "count",
         "kind": "object",
         "label": {
          "zh": "总笔数在",
          "en": "Count stands in"
         },
         "fields": [
          {
           "name": "at",
           "kind": "integer",
           "label": {
            "zh": "第几列（定长：起始字节）",
            "en": "Column (fixed width: first byte)"
           },
           "required": true,
           "minimum": 1,
           "maximum": 2000,
           "note": "csv: number of the column; fixed: first byte; both from 1"
          },
          {
           "name": "width",
           "kind": "integer",
           "label": {
            "zh": "宽度（定长：字节）",
            "en": "Width (fixed width: bytes)"
           },
           "minimum": 1,
           "maximum": 400,
           "note": "fixed: bytes"
          }
         ]
        },
        {
         "name": "sum",
         "kind": "object",
         "label": {
          "zh": "总金额在",
          "en": "Sum stands in"
         },
         "fields": [
          {
           "name": "at",
           "kind": "integer",
           "label": {
            "zh": "第几列（定长：起始字节）",
            "en": "Column (fixed width: first byte)"
           },
           "required": true,
           "minimum": 1,
           "maximum": 2000,
           "note": "csv: number of the column; fixed: first byte; both from 1"
          },
          {
           "name": "width",
           "kind": "integer",
           "label": {
            "zh": "宽度（定长：字节）",
            "en": "Width (fixed width: bytes)"
           },
           "minimum": 1,
           "maximum": 400,
           "note": "fixed: bytes"
          }
         ]
        },
        {
         "name": "required",
         "kind": "flag",
         "label": {
          "zh": "必须有末行",
          "en": "The line must be there"
         },
         "required": true,
         "note": "A file without the line was cut short"
        }
       ]
      }
     ]
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
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
     "maxLength": 80
    },
    {
     "name": "payment",
     "kind": "object",
     "label": {
      "zh": "拨付文件",
      "en": "File to the bank"
     },
     "fields": [
      {
       "name": "format",
       "kind": "choice",
       "label": {
        "zh": "格式",
        "en": "Format"
       },
       "choices": [
        {
         "value": "csv",
         "zh": "CSV（分隔符）",
         "en": "CSV"
        },
        {
         "value": "fixed",
         "zh": "定长",
         "en": "Fixed width"
        }
       ],
       "required": true
      },
      {
       "name": "encoding",
       "kind": "choice",
       "label": {
        "zh": "编码",
        "en": "Encoding"
       },
       "choices": [
        {
         "value": "utf-8",
         "zh": "UTF-8",
         "en": "UTF-8"
        },
        {
         "value": "gb18030",
         "zh": "GB18030（含 GBK）",
         "en": "GB18030 (holds GBK)"
        }
       ],
       "required": true,
       "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
      },
      {
       "name": "separator",
       "kind": "choice",
       "label": {
        "zh": "分隔符",
        "en": "Separator"
       },
       "choices": [
        {
         "value": ",",
         "zh": "逗号 ,",
         "en": "Comma ,"
        },
        {
         "value": ";",
         "zh": "分号 ;",
         "en": "Semicolon ;"
        },
        {
         "value": "|",
         "zh": "竖线 |",
         "en": "Bar |"
        },
        {
         "value": "\t",
         "zh": "制表符",
         "en": "Tab"
        }
       ],
       "note": "csv only; a comma when left out"
      },
      {
       "name": "lineEnd",
       "kind": "choice",
       "label": {
        "zh": "行尾",
        "en": "Lines end with"
       },
       "choices": [
        {
         "value": "crlf",
         "zh": "CRLF（Windows）",
         "en": "CRLF (Windows)"
        },
        {
         "value": "lf",
         "zh": "LF",
         "en": "LF"
        }
       ],
       "note": "crlf when left out"
      },
      {
       "name": "bom",
       "kind": "flag",
       "label": {
        "zh": "文件开头带 BOM",
        "en": "Begins with a byte order mark"
       },
       "note": "The file begins with a byte order mark (EF BB BF); UTF-8 only. Left out: none, as the systems of banks want it"
      },
      {
       "name": "headings",
       "kind": "flag",
       "label": {
        "zh": "首行为列名",
        "en": "First line names the columns"
       },
       "note": "The first line names the columns; csv only"
      },
      {
       "name": "columns",
       "kind": "objects",
       "label": {
        "zh": "明细列",
        "en": "Columns of a payment"
       },
       "required": true,
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "reference",
           "zh": "银行流水号",
           "en": "Reference"
          },
          {
           "value": "payeeName",
           "zh": "户名",
           "en": "Name of the payee"
          },
          {
           "value": "payeeAccount",
           "zh": "账号",
           "en": "Account of the payee"
          },
          {
           "value": "amount",
           "zh": "金额",
           "en": "Amount"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "sequence",
           "zh": "序号",
           "en": "Number of the line"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "remark",
           "zh": "附言",
           "en": "Remark"
          },
          {
           "value": "instalments",
           "zh": "期次（月份）",
           "en": "Months or parts paid"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      },
      {
       "name": "header",
       "kind": "objects",
       "label": {
        "zh": "首行（汇总）",
        "en": "Line before the payments"
       },
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "count",
           "zh": "总笔数",
           "en": "Count of all lines"
          },
          {
           "value": "sum",
           "zh": "总金额",
           "en": "Sum of all lines"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      },
      {
       "name": "trailer",
       "kind": "objects",
       "label": {
        "zh": "末行（汇总）",
        "en": "Line after the payments"
       },
       "fields": [
        {
         "name": "title",
         "kind": "text",
         "label": {
          "zh": "列名",
          "en": "Title"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 40,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
        },
        {
         "name": "source",
         "kind": "choice",
         "label": {
          "zh": "内容",
          "en": "Filled with"
         },
         "choices": [
          {
           "value": "count",
           "zh": "总笔数",
           "en": "Count of all lines"
          },
          {
           "value": "sum",
           "zh": "总金额",
           "en": "Sum of all lines"
          },
          {
           "value": "batchNumber",
           "zh": "批次号",
           "en": "Number of the batch"
          },
          {
           "value": "date",
           "zh": "日期",
           "en": "Date"
          },
          {
           "value": "constant",
           "zh": "固定内容",
           "en": "The same in every line"
          }
         ],
         "required": true
        },
        {
         "name": "value",
         "kind": "text",
         "label": {
          "zh": "固定内容",
          "en": "Text"
         },
         "maxLength": 60,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "Of a constant"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（字节）",
          "en": "Width in bytes"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "Bytes in the file's encoding; every column of a fixed-width file has one"
        },
        {
         "name": "pad",
         "kind": "choice",
         "label": {
          "zh": "补足字符",
          "en": "Padded with"
         },
         "choices": [
          {
           "value": "0",
           "zh": "零",
           "en": "Zeros"
          },
          {
           "value": " ",
           "zh": "空格",
           "en": "Blanks"
          }
         ]
        },
        {
         "name": "align",
         "kind": "choice",
         "label": {
          "zh": "对齐",
          "en": "Aligned"
         },
         "choices": [
          {
           "value": "left",
           "zh": "左对齐",
           "en": "Left"
          },
          {
           "value": "right",
           "zh": "右对齐",
           "en": "Right"
          }
         ]
        },
        {
         "name": "amountForm",
         "kind": "choice",
         "label": {
          "zh": "金额写法",
          "en": "Amounts as"
         },
         "choices": [
          {
           "value": "yuan",
           "zh": "元，两位小数（1800.00）",
           "en": "Yuan (1800.00)"
          },
          {
           "value": "fen",
           "zh": "分，整数（180000）",
           "en": "Fen (180000)"
          }
         ],
         "note": "yuan: 1800.00, the default; fen: 180000"
        }
       ]
      }
     ]
    },
    {
     "name": "returns",
     "kind": "object",
     "label": {
      "zh": "回盘文件",
      "en": "File from the bank"
     },
     "fields": [
      {
       "name": "format",
       "kind": "choice",
       "label": {
        "zh": "格式",
        "en": "Format"
       },
       "choices": [
        {
         "value": "csv",
         "zh": "CSV（分隔符）",
         "en": "CSV"
        },
        {
         "value": "fixed",
         "zh": "定长",
         "en": "Fixed width"
        }
       ],
       "required": true
      },
      {
       "name": "encoding",
       "kind": "choice",
       "label": {
        "zh": "编码",
        "en": "Encoding"
       },
       "choices": [
        {
         "value": "utf-8",
         "zh": "UTF-8",
         "en": "UTF-8"
        },
        {
         "value": "gb18030",
         "zh": "GB18030（含 GBK）",
         "en": "GB18030 (holds GBK)"
        }
       ],
       "required": true,
       "note": "The encoding that the bank reads: a character that it lacks is found before the batch is sent"
      },
      {
       "name": "separator",
       "kind": "choice",
       "label": {
        "zh": "分隔符",
        "en": "Separator"
       },
       "choices": [
        {
         "value": ",",
         "zh": "逗号 ,",
         "en": "Comma ,"
        },
        {
         "value": ";",
         "zh": "分号 ;",
         "en": "Semicolon ;"
        },
        {
         "value": "|",
         "zh": "竖线 |",
         "en": "Bar |"
        },
        {
         "value": "\t",
         "zh": "制表符",
         "en": "Tab"
        }
       ],
       "note": "csv only; a comma when left out"
      },
      {
       "name": "lineEnd",
       "kind": "choice",
       "label": {
        "zh": "行尾",
        "en": "Lines end with"
       },
       "choices": [
        {
         "value": "crlf",
         "zh": "CRLF（Windows）",
         "en": "CRLF (Windows)"
        },
        {
         "value": "lf",
         "zh": "LF",
         "en": "LF"
        }
       ],
       "note": "crlf when left out"
      },
      {
       "name": "skip",
       "kind": "integer",
       "label": {
        "zh": "明细前的行数",
        "en": "Lines before the first payment"
       },
       "minimum": 0,
       "maximum": 20,
       "note": "Lines before the first payment"
      },
      {
       "name": "amountForm",
       "kind": "choice",
       "label": {
        "zh": "金额写法",
        "en": "Amounts as"
       },
       "choices": [
        {
         "value": "yuan",
         "zh": "元，两位小数（1800.00）",
         "en": "Yuan (1800.00)"
        },
        {
         "value": "fen",
         "zh": "分，整数（180000）",
         "en": "Fen (180000)"
        }
       ],
       "note": "yuan: 1800.00, the default; fen: 180000"
      },
      {
       "name": "reference",
       "kind": "object",
       "label": {
        "zh": "银行流水号在",
        "en": "Reference stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "amount",
       "kind": "object",
       "label": {
        "zh": "金额在",
        "en": "Amount stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "result",
       "kind": "object",
       "label": {
        "zh": "结果在",
        "en": "Result stands in"
       },
       "required": true,
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "reason",
       "kind": "object",
       "label": {
        "zh": "原因在",
        "en": "Reason stands in"
       },
       "fields": [
        {
         "name": "at",
         "kind": "integer",
         "label": {
          "zh": "第几列（定长：起始字节）",
          "en": "Column (fixed width: first byte)"
         },
         "required": true,
         "minimum": 1,
         "maximum": 2000,
         "note": "csv: number of the column; fixed: first byte; both from 1"
        },
        {
         "name": "width",
         "kind": "integer",
         "label": {
          "zh": "宽度（定长：字节）",
          "en": "Width (fixed width: bytes)"
         },
         "minimum": 1,
         "maximum": 400,
         "note": "fixed: bytes"
        }
       ]
      },
      {
       "name": "codes",
       "kind": "object",
       "label": {
        "zh": "结果代码",
        "en": "Codes of results"
       },
       "required": true,
       "fields": [
        {
         "name": "paid",
         "kind": "texts",
         "label": {
          "zh": "付讫",
          "en": "Paid"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        },
        {
         "name": "failed",
         "kind": "texts",
         "label": {
          "zh": "退回",
          "en": "Returned"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        },
        {
         "name": "unknown",
         "kind": "texts",
         "label": {
          "zh": "待查",
          "en": "Unknown"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20
        }
       ]
      },
      {
       "name": "trailer",
       "kind": "object",
       "label": {
        "zh": "末行（汇总）",
        "en": "Last line"
       },
       "fields": [
        {
         "name": "mark",
         "kind": "text",
         "label": {
          "zh": "行首标记",
          "en": "Begins with"
         },
         "required": true,
         "minLength": 1,
         "maxLength": 20,
         "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
         "note": "What the line begins with"
        },
        {
         "name": "count",
         "kind": "object",
         "label": {
          "zh": "总笔数在",
          "en": "Count stands in"
         },
         "fields": [
          {
           "name": "at",
           "kind": "integer",
           "label": {
            "zh": "第几列（定长：起始字节）",
            "en": "Column (fixed width: first byte)"
           },
           "required": true,
           "minimum": 1,
           "maximum": 2000,
           "note": "csv: number of the column; fixed: first byte; both from 1"
          },
          {
           "name": "width",
           "kind": "integer",
           "label": {
            "zh": "宽度（定长：字节）",
            "en": "Width (fixed width: bytes)"
           },
           "minimum": 1,
           "maximum": 400,
           "note": "fixed: bytes"
          }
         ]
        },
        {
         "name": "sum",
         "kind": "object",
         "label": {
          "zh": "总金额在",
          "en": "Sum stands in"
         },
         "fields": [
          {
           "name": "at",
           "kind": "integer",
           "label": {
            "zh": "第几列（定长：起始字节）",
            "en": "Column (fixed width: first byte)"
           },
           "required": true,
           "minimum": 1,
           "maximum": 2000,
           "note": "csv: number of the column; fixed: first byte; both from 1"
          },
          {
           "name": "width",
           "kind": "integer",
           "label": {
            "zh": "宽度（定长：字节）",
            "en": "Width (fixed width: bytes)"
           },
           "minimum": 1,
           "maximum": 400,
           "note": "fixed: bytes"
          }
         ]
        },
        {
         "name": "required",
         "kind": "flag",
         "label": {
          "zh": "必须有末行",
          "en": "The line must be there"
         },
         "required": true,
         "note": "A file without the line was cut short"
        }
       ]
      }
     ]
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "funds": {
  "path": "funds",
  "module": "subsidy",
  "noun": "fund",
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
      "value": "open",
      "zh": "使用中",
      "en": "Open"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
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
    "name": "year",
    "kind": "integer",
    "label": {
     "zh": "年度",
     "en": "Year"
    },
    "required": true,
    "minimum": 2000,
    "maximum": 2200
   },
   {
    "name": "source",
    "kind": "text",
    "label": {
     "zh": "来源",
     "en": "Source"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "appropriatedFen",
    "kind": "money",
    "label": {
     "zh": "拨入",
     "en": "Appropriated"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "availableFen",
    "kind": "money",
    "label": {
     "zh": "可用",
     "en": "Available"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "committedFen",
    "kind": "money",
    "label": {
     "zh": "已承诺",
     "en": "Committed"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "inPaymentFen",
    "kind": "money",
    "label": {
     "zh": "拨付中",
     "en": "In payment"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "paidFen",
    "kind": "money",
    "label": {
     "zh": "已拨付",
     "en": "Paid"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "returnedFen",
    "kind": "money",
    "label": {
     "zh": "已上缴",
     "en": "Handed back"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "bankTemplateId",
    "kind": "reference",
    "label": {
     "zh": "银行文件模板",
     "en": "Template of bank files"
    },
    "references": "bank-templates",
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
      "value": "open",
      "zh": "使用中",
      "en": "Open"
     },
     {
      "value": "closed",
      "zh": "已关闭",
      "en": "Closed"
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
    "name": "year",
    "kind": "range",
    "label": {
     "zh": "年度",
     "en": "Year"
    },
    "from": "yearFrom",
    "to": "yearTo"
   }
  ],
  "sorts": [
   "createdAt",
   "year"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "bankTemplate": "bank-templates"
  },
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
     "name": "year",
     "kind": "integer",
     "label": {
      "zh": "年度",
      "en": "Year"
     },
     "required": true,
     "minimum": 2000,
     "maximum": 2200
    },
    {
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "来源",
      "en": "Source"
     },
     "required": true,
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
     "required": true,
     "minLength": 6,
     "maxLength": 6
    },
    {
     "name": "bankTemplateId",
     "kind": "reference",
     "label": {
      "zh": "银行文件模板",
      "en": "Template of bank files"
     },
     "references": "bank-templates",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
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
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "来源",
      "en": "Source"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "bankTemplateId",
     "kind": "reference",
     "label": {
      "zh": "银行文件模板",
      "en": "Template of bank files"
     },
     "references": "bank-templates",
     "nullable": true,
     "minLength": 36,
     "maxLength": 36
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "states": [
    "open"
   ],
   "answers": "record"
  },
  "actions": [
   {
    "name": "appropriate",
    "label": {
     "zh": "拨入",
     "en": "Appropriate"
    },
    "from": [
     "open"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "amountFen",
      "kind": "money",
      "label": {
       "zh": "金额",
       "en": "Amount"
      },
      "required": true,
      "minimum": 1,
      "maximum": 1000000000000
     },
     {
      "name": "documentNumber",
      "kind": "text",
      "label": {
       "zh": "凭证号",
       "en": "Document"
      },
      "required": true,
      "minLength": 1,
      "maxLength": 40,
      "note": "Kept in its plain form: width, spaces, capitals, kinds of brackets and characters that nobody sees make no other document"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "关闭",
     "en": "Close"
    },
    "from": [
     "open"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "appropriate": {
    "zh": "拨入",
    "en": "Appropriate"
   },
   "close": {
    "zh": "关闭",
    "en": "Close"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "budget-lines": {
  "path": "budget-lines",
  "module": "subsidy",
  "noun": "budget-line",
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
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "科目名称",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "year",
    "kind": "integer",
    "label": {
     "zh": "年度",
     "en": "Year"
    },
    "required": true,
    "minimum": 2000,
    "maximum": 2200
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "预算金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "usedFen",
    "kind": "money",
    "label": {
     "zh": "已使用",
     "en": "Used"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
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
   },
   {
    "name": "leftFen",
    "kind": "money",
    "label": {
     "zh": "剩余",
     "en": "Left"
    },
    "required": true
   }
  ],
  "title": "name",
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
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "year",
    "kind": "range",
    "label": {
     "zh": "年度",
     "en": "Year"
    },
    "from": "yearFrom",
    "to": "yearTo"
   }
  ],
  "sorts": [
   "createdAt",
   "year",
   "amountFen"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "fund": "funds"
  },
  "body": {
   "fields": [
    {
     "name": "fundId",
     "kind": "reference",
     "label": {
      "zh": "资金",
      "en": "Fund"
     },
     "references": "funds",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "科目名称",
      "en": "Name"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "policyKey",
     "kind": "text",
     "label": {
      "zh": "政策标识",
      "en": "Policy key"
     },
     "required": true,
     "maxLength": 80,
     "pattern": "^[a-z0-9-]+$"
    },
    {
     "name": "year",
     "kind": "integer",
     "label": {
      "zh": "年度",
      "en": "Year"
     },
     "required": true,
     "minimum": 2000,
     "maximum": 2200
    },
    {
     "name": "amountFen",
     "kind": "money",
     "label": {
      "zh": "预算金额",
      "en": "Amount"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000000000
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "name",
     "kind": "text",
     "label": {
      "zh": "科目名称",
      "en": "Name"
     },
     "minLength": 1,
     "maxLength": 120
    },
    {
     "name": "amountFen",
     "kind": "money",
     "label": {
      "zh": "预算金额",
      "en": "Amount"
     },
     "minimum": 0,
     "maximum": 1000000000000
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "ledger-entries": {
  "path": "ledger-entries",
  "module": "subsidy",
  "noun": "ledger-entry",
  "label": {
   "en": "Ledger entry",
   "zh": "资金流水"
  },
  "plural": {
   "zh": "资金流水",
   "en": "Ledger entries"
  },
  "permission": "subsidy:read",
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
    "name": "position",
    "kind": "integer",
    "label": {
     "zh": "序号",
     "en": "Position"
    },
    "required": true,
    "minimum": 0
   },
   {
    "name": "postingId",
    "kind": "id",
    "label": {
     "zh": "分录",
     "en": "Posting"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "movement",
    "kind": "choice",
    "label": {
     "zh": "事由",
     "en": "Movement"
    },
    "choices": [
     {
      "value": "appropriate",
      "zh": "拨入资金",
      "en": "Appropriated"
     },
     {
      "value": "commit",
      "zh": "批准承诺",
      "en": "Committed by approval"
     },
     {
      "value": "release",
      "zh": "撤销承诺",
      "en": "Commitment released"
     },
     {
      "value": "send",
      "zh": "送银行",
      "en": "Sent to the bank"
     },
     {
      "value": "settle",
      "zh": "银行付讫",
      "en": "Paid by the bank"
     },
     {
      "value": "bounce",
      "zh": "银行退回",
      "en": "Returned by the bank"
     },
     {
      "value": "recover",
      "zh": "追回可再用",
      "en": "Recovered for use"
     },
     {
      "value": "return",
      "zh": "追回上缴",
      "en": "Recovered and handed back"
     }
    ],
    "required": true
   },
   {
    "name": "account",
    "kind": "choice",
    "label": {
     "zh": "科目",
     "en": "Account"
    },
    "choices": [
     {
      "value": "source",
      "zh": "资金来源",
      "en": "Source"
     },
     {
      "value": "available",
      "zh": "可用",
      "en": "Available"
     },
     {
      "value": "committed",
      "zh": "已承诺",
      "en": "Committed"
     },
     {
      "value": "in_payment",
      "zh": "拨付中",
      "en": "In payment"
     },
     {
      "value": "paid",
      "zh": "已拨付",
      "en": "Paid"
     },
     {
      "value": "returned",
      "zh": "已上缴",
      "en": "Handed back"
     }
    ],
    "required": true
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": -1000000000000000,
    "maximum": 1000000000000000
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "paymentId",
    "kind": "reference",
    "label": {
     "zh": "拨付",
     "en": "Payment"
    },
    "references": "payments",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "recoveryId",
    "kind": "reference",
    "label": {
     "zh": "追缴",
     "en": "Recovery"
    },
    "references": "recoveries",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "budgetLineId",
    "kind": "reference",
    "label": {
     "zh": "预算科目",
     "en": "Budget line"
    },
    "references": "budget-lines",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "documentNumber",
    "kind": "text",
    "label": {
     "zh": "凭证号",
     "en": "Document"
    },
    "nullable": true,
    "required": true,
    "maxLength": 40,
    "pattern": "^.+$"
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
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "movement",
    "kind": "choices",
    "label": {
     "zh": "事由",
     "en": "Movement"
    },
    "choices": [
     {
      "value": "appropriate",
      "zh": "拨入资金",
      "en": "Appropriated"
     },
     {
      "value": "commit",
      "zh": "批准承诺",
      "en": "Committed by approval"
     },
     {
      "value": "release",
      "zh": "撤销承诺",
      "en": "Commitment released"
     },
     {
      "value": "send",
      "zh": "送银行",
      "en": "Sent to the bank"
     },
     {
      "value": "settle",
      "zh": "银行付讫",
      "en": "Paid by the bank"
     },
     {
      "value": "bounce",
      "zh": "银行退回",
      "en": "Returned by the bank"
     },
     {
      "value": "recover",
      "zh": "追回可再用",
      "en": "Recovered for use"
     },
     {
      "value": "return",
      "zh": "追回上缴",
      "en": "Recovered and handed back"
     }
    ]
   },
   {
    "name": "account",
    "kind": "choices",
    "label": {
     "zh": "科目",
     "en": "Account"
    },
    "choices": [
     {
      "value": "source",
      "zh": "资金来源",
      "en": "Source"
     },
     {
      "value": "available",
      "zh": "可用",
      "en": "Available"
     },
     {
      "value": "committed",
      "zh": "已承诺",
      "en": "Committed"
     },
     {
      "value": "in_payment",
      "zh": "拨付中",
      "en": "In payment"
     },
     {
      "value": "paid",
      "zh": "已拨付",
      "en": "Paid"
     },
     {
      "value": "returned",
      "zh": "已上缴",
      "en": "Handed back"
     }
    ]
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "paymentId",
    "kind": "reference",
    "label": {
     "zh": "拨付",
     "en": "Payment"
    },
    "references": "payments"
   },
   {
    "name": "recoveryId",
    "kind": "reference",
    "label": {
     "zh": "追缴",
     "en": "Recovery"
    },
    "references": "recoveries"
   },
   {
    "name": "budgetLineId",
    "kind": "reference",
    "label": {
     "zh": "预算科目",
     "en": "Budget line"
    },
    "references": "budget-lines"
   },
   {
    "name": "postingId",
    "kind": "text",
    "label": {
     "zh": "分录",
     "en": "Posting"
    }
   },
   {
    "name": "at",
    "kind": "dates",
    "label": {
     "zh": "时间",
     "en": "At"
    },
    "from": "atFrom",
    "to": "atTo"
   }
  ],
  "sorts": [
   "position",
   "at"
  ],
  "defaultSort": "-position",
  "includes": {
   "fund": "funds",
   "application": "subsidy-applications",
   "payment": "payments",
   "recovery": "recoveries",
   "budgetLine": "budget-lines"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": false,
  "versioned": false
 },
 "subsidy-applications": {
  "path": "subsidy-applications",
  "module": "subsidy",
  "noun": "subsidy-application",
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
      "value": "in_review",
      "zh": "初审中",
      "en": "In review"
     },
     {
      "value": "in_final_review",
      "zh": "终审中",
      "en": "In final review"
     },
     {
      "value": "awaiting_notice",
      "zh": "待公示",
      "en": "Awaiting public notice"
     },
     {
      "value": "in_public_notice",
      "zh": "公示中",
      "en": "In public notice"
     },
     {
      "value": "approved",
      "zh": "已批准",
      "en": "Approved"
     },
     {
      "value": "paying",
      "zh": "拨付中",
      "en": "Paying"
     },
     {
      "value": "paid",
      "zh": "已拨付",
      "en": "Paid"
     },
     {
      "value": "lapsed",
      "zh": "已失效",
      "en": "Lapsed"
     },
     {
      "value": "rejected",
      "zh": "不予批准",
      "en": "Rejected"
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
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "申请编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "政策版本",
     "en": "Policy version"
    },
    "references": "policy-versions",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "beneficiary",
    "kind": "choice",
    "label": {
     "zh": "受益对象",
     "en": "Beneficiary"
    },
    "choices": [
     {
      "value": "person",
      "zh": "个人",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     }
    ],
    "required": true
   },
   {
    "name": "beneficiaryId",
    "kind": "id",
    "label": {
     "zh": "受益人编号",
     "en": "Beneficiary id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "beneficiaryName",
    "kind": "text",
    "label": {
     "zh": "受益人",
     "en": "Beneficiary name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "basis",
    "kind": "choice",
    "label": {
     "zh": "依据类别",
     "en": "Kind of basis"
    },
    "choices": [
     {
      "value": "enrollment",
      "zh": "学员报名",
      "en": "Enrollment"
     },
     {
      "value": "training-class",
      "zh": "培训班",
      "en": "Training class"
     },
     {
      "value": "certificate",
      "zh": "证书",
      "en": "Certificate"
     },
     {
      "value": "employment",
      "zh": "就业",
      "en": "Employment"
     },
     {
      "value": "person",
      "zh": "人员",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒",
      "en": "Apprenticeship"
     },
     {
      "value": "apprenticeship-program",
      "zh": "学徒班",
      "en": "Apprenticeship program"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "evaluation-case",
      "zh": "评价申报",
      "en": "Evaluation case"
     }
    ],
    "required": true
   },
   {
    "name": "basisId",
    "kind": "id",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "period",
    "kind": "text",
    "label": {
     "zh": "所属期",
     "en": "Period"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "level",
    "kind": "text",
    "label": {
     "zh": "等级",
     "en": "Level"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 40
   },
   {
    "name": "outcome",
    "kind": "choice",
    "label": {
     "zh": "核验结果",
     "en": "Outcome"
    },
    "choices": [
     {
      "value": "eligible",
      "zh": "符合",
      "en": "Eligible"
     },
     {
      "value": "ineligible",
      "zh": "不符合",
      "en": "Ineligible"
     },
     {
      "value": "needs_info",
      "zh": "待补充",
      "en": "Needs information"
     },
     {
      "value": "eligible_waitlisted",
      "zh": "符合，排队",
      "en": "Eligible, waitlisted"
     }
    ],
    "required": true
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "instalments",
    "kind": "objects",
    "label": {
     "zh": "拨付计划",
     "en": "Instalments"
    },
    "required": true,
    "fields": [
     {
      "name": "key",
      "kind": "text",
      "label": {
       "zh": "标识",
       "en": "Key"
      },
      "required": true
     },
     {
      "name": "on",
      "kind": "date",
      "label": {
       "zh": "日期",
       "en": "On"
      },
      "required": true
     },
     {
      "name": "amountFen",
      "kind": "money",
      "label": {
       "zh": "金额",
       "en": "Amount fen"
      },
      "required": true
     },
     {
      "name": "state",
      "kind": "choice",
      "label": {
       "zh": "状态",
       "en": "State"
      },
      "choices": [
       {
        "value": "due",
        "zh": "到期可拨",
        "en": "Due"
       },
       {
        "value": "waiting",
        "zh": "待条件满足",
        "en": "Waits for its event"
       }
      ],
      "required": true
     }
    ]
   },
   {
    "name": "paidFen",
    "kind": "money",
    "label": {
     "zh": "已拨付金额",
     "en": "Paid so far"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "nextDueOn",
    "kind": "date",
    "label": {
     "zh": "可拨付日",
     "en": "Payable from"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "stoppedAt",
    "kind": "instant",
    "label": {
     "zh": "停发时间",
     "en": "Payments stopped"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "supplementOfId",
    "kind": "reference",
    "label": {
     "zh": "补发自",
     "en": "Supplement of"
    },
    "references": "subsidy-applications",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "sequence",
    "kind": "integer",
    "label": {
     "zh": "第几次补发",
     "en": "Supplement number"
    },
    "required": true,
    "minimum": 0,
    "maximum": 999
   },
   {
    "name": "grantedBeforeFen",
    "kind": "money",
    "label": {
     "zh": "此前已批准金额",
     "en": "Granted before"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "assessedAt",
    "kind": "instant",
    "label": {
     "zh": "核验时间",
     "en": "Assessed"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "missing",
    "kind": "object",
    "label": {
     "zh": "尚缺",
     "en": "Missing"
    },
    "nullable": true,
    "required": true,
    "fields": [
     {
      "name": "facts",
      "kind": "texts",
      "label": {
       "zh": "事实",
       "en": "Facts"
      },
      "required": true
     },
     {
      "name": "evidence",
      "kind": "texts",
      "label": {
       "zh": "材料",
       "en": "Evidence"
      },
      "required": true
     }
    ]
   },
   {
    "name": "mendList",
    "kind": "object",
    "label": {
     "zh": "补正清单",
     "en": "What to mend"
    },
    "nullable": true,
    "required": true,
    "fields": [
     {
      "name": "reason",
      "kind": "text",
      "label": {
       "zh": "理由",
       "en": "Reason"
      },
      "required": true
     },
     {
      "name": "by",
      "kind": "text",
      "label": {
       "zh": "办理人",
       "en": "By"
      },
      "required": true
     },
     {
      "name": "at",
      "kind": "instant",
      "label": {
       "zh": "时间",
       "en": "At"
      },
      "required": true
     },
     {
      "name": "items",
      "kind": "objects",
      "label": {
       "zh": "事项",
       "en": "Items"
      },
      "required": true,
      "fields": [
       {
        "name": "predicate",
        "kind": "text",
        "label": {
         "zh": "条件",
         "en": "Predicate"
        }
       },
       {
        "name": "field",
        "kind": "text",
        "label": {
         "zh": "字段",
         "en": "Field"
        }
       },
       {
        "name": "evidence",
        "kind": "text",
        "label": {
         "zh": "材料",
         "en": "Evidence"
        }
       },
       {
        "name": "message",
        "kind": "text",
        "label": {
         "zh": "说明",
         "en": "Message"
        },
        "required": true
       }
      ]
     }
    ]
   },
   {
    "name": "returnedReason",
    "kind": "long-text",
    "label": {
     "zh": "退回或不予批准的理由",
     "en": "Why returned or rejected"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "claimedById",
    "kind": "id",
    "label": {
     "zh": "领取人编号",
     "en": "Claimed by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "claimedByName",
    "kind": "text",
    "label": {
     "zh": "领取人",
     "en": "Claimed by"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "claimedUntil",
    "kind": "instant",
    "label": {
     "zh": "领取至",
     "en": "Claimed until"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "recommendedById",
    "kind": "id",
    "label": {
     "zh": "初审人",
     "en": "First reviewer"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "approvedById",
    "kind": "id",
    "label": {
     "zh": "终审人",
     "en": "Final reviewer"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "countersignedById",
    "kind": "id",
    "label": {
     "zh": "复签人",
     "en": "Countersigned by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "noticeId",
    "kind": "reference",
    "label": {
     "zh": "公示",
     "en": "Public notice"
    },
    "references": "public-notices",
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
      "value": "in_review",
      "zh": "初审中",
      "en": "In review"
     },
     {
      "value": "in_final_review",
      "zh": "终审中",
      "en": "In final review"
     },
     {
      "value": "awaiting_notice",
      "zh": "待公示",
      "en": "Awaiting public notice"
     },
     {
      "value": "in_public_notice",
      "zh": "公示中",
      "en": "In public notice"
     },
     {
      "value": "approved",
      "zh": "已批准",
      "en": "Approved"
     },
     {
      "value": "paying",
      "zh": "拨付中",
      "en": "Paying"
     },
     {
      "value": "paid",
      "zh": "已拨付",
      "en": "Paid"
     },
     {
      "value": "lapsed",
      "zh": "已失效",
      "en": "Lapsed"
     },
     {
      "value": "rejected",
      "zh": "不予批准",
      "en": "Rejected"
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
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "政策版本",
     "en": "Policy version"
    },
    "references": "policy-versions"
   },
   {
    "name": "outcome",
    "kind": "choices",
    "label": {
     "zh": "核验结果",
     "en": "Outcome"
    },
    "choices": [
     {
      "value": "eligible",
      "zh": "符合",
      "en": "Eligible"
     },
     {
      "value": "ineligible",
      "zh": "不符合",
      "en": "Ineligible"
     },
     {
      "value": "needs_info",
      "zh": "待补充",
      "en": "Needs information"
     },
     {
      "value": "eligible_waitlisted",
      "zh": "符合，排队",
      "en": "Eligible, waitlisted"
     }
    ]
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "basisId",
    "kind": "text",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    }
   },
   {
    "name": "period",
    "kind": "text",
    "label": {
     "zh": "所属期",
     "en": "Period"
    }
   },
   {
    "name": "approvedById",
    "kind": "text",
    "label": {
     "zh": "终审人",
     "en": "Final reviewer"
    }
   },
   {
    "name": "claimedById",
    "kind": "text",
    "label": {
     "zh": "领取人编号",
     "en": "Claimed by"
    }
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "noticeId",
    "kind": "reference",
    "label": {
     "zh": "公示",
     "en": "Public notice"
    },
    "references": "public-notices"
   },
   {
    "name": "supplementOfId",
    "kind": "reference",
    "label": {
     "zh": "补发自",
     "en": "Supplement of"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "amountFen",
    "kind": "money-range",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "from": "amountFenFrom",
    "to": "amountFenTo"
   },
   {
    "name": "nextDue",
    "kind": "dates",
    "label": {
     "zh": "可拨付日",
     "en": "Payable from"
    },
    "from": "nextDueFrom",
    "to": "nextDueTo"
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
   },
   {
    "name": "noticed",
    "kind": "flag",
    "label": {
     "zh": "已列入公示",
     "en": "On a notice"
    }
   }
  ],
  "sorts": [
   "createdAt",
   "amountFen",
   "assessedAt",
   "nextDueOn"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "policyVersion": "policy-versions",
   "person": "people",
   "organization": "organizations",
   "supplementOf": "subsidy-applications",
   "fund": "funds",
   "notice": "public-notices"
  },
  "body": {
   "fields": [
    {
     "name": "policyKey",
     "kind": "text",
     "label": {
      "zh": "政策标识",
      "en": "Policy key"
     },
     "required": true,
     "maxLength": 80,
     "pattern": "^[a-z0-9-]+$"
    },
    {
     "name": "basis",
     "kind": "choice",
     "label": {
      "zh": "依据类别",
      "en": "Kind of basis"
     },
     "choices": [
      {
       "value": "enrollment",
       "zh": "学员报名",
       "en": "Enrollment"
      },
      {
       "value": "training-class",
       "zh": "培训班",
       "en": "Training class"
      },
      {
       "value": "certificate",
       "zh": "证书",
       "en": "Certificate"
      },
      {
       "value": "employment",
       "zh": "就业",
       "en": "Employment"
      },
      {
       "value": "person",
       "zh": "人员",
       "en": "Person"
      },
      {
       "value": "organization",
       "zh": "单位",
       "en": "Organization"
      },
      {
       "value": "apprenticeship",
       "zh": "学徒",
       "en": "Apprenticeship"
      },
      {
       "value": "apprenticeship-program",
       "zh": "学徒班",
       "en": "Apprenticeship program"
      },
      {
       "value": "internship",
       "zh": "实习见习",
       "en": "Internship"
      },
      {
       "value": "evaluation-case",
       "zh": "评价申报",
       "en": "Evaluation case"
      }
     ],
     "required": true
    },
    {
     "name": "basisId",
     "kind": "id",
     "label": {
      "zh": "依据记录",
      "en": "Basis record"
     },
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "facts",
     "kind": "object",
     "label": {
      "zh": "填报的事实",
      "en": "Stated facts"
     },
     "note": "Facts that the version declares for itself, by path; null takes one back"
    }
   ],
   "by": [
    "clerk",
    "platform",
    "organization"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": null,
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
     "organization"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "accept",
    "label": {
     "zh": "受理",
     "en": "Accept"
    },
    "from": [
     "submitted"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reassess",
    "label": {
     "zh": "重新核验",
     "en": "Reassess"
    },
    "from": [
     "in_review",
     "in_final_review"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "recommend",
    "label": {
     "zh": "初审通过",
     "en": "Recommend"
    },
    "from": [
     "in_review"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "approve",
    "label": {
     "zh": "终审通过",
     "en": "Approve"
    },
    "from": [
     "in_final_review"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "fundId",
      "kind": "reference",
      "label": {
       "zh": "资金",
       "en": "Fund"
      },
      "references": "funds",
      "required": true,
      "minLength": 36,
      "maxLength": 36
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "countersign",
    "label": {
     "zh": "复签",
     "en": "Countersign"
    },
    "from": [
     "in_final_review"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "return",
    "label": {
     "zh": "退回补正",
     "en": "Return"
    },
    "from": [
     "submitted",
     "in_review",
     "in_final_review"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "subsidy:act",
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
      "name": "items",
      "kind": "objects",
      "label": {
       "zh": "补正清单",
       "en": "What to mend"
      },
      "fields": [
       {
        "name": "predicate",
        "kind": "text",
        "label": {
         "zh": "条件",
         "en": "Condition"
        },
        "minLength": 1,
        "maxLength": 80
       },
       {
        "name": "field",
        "kind": "text",
        "label": {
         "zh": "字段",
         "en": "Field"
        },
        "minLength": 1,
        "maxLength": 80
       },
       {
        "name": "evidence",
        "kind": "text",
        "label": {
         "zh": "材料",
         "en": "Evidence"
        },
        "minLength": 1,
        "maxLength": 80
       },
       {
        "name": "message",
        "kind": "long-text",
        "label": {
         "zh": "须补正",
         "en": "To mend"
        },
        "required": true,
        "minLength": 1,
        "maxLength": 500
       }
      ]
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reject",
    "label": {
     "zh": "不予批准",
     "en": "Reject"
    },
    "from": [
     "in_review",
     "in_final_review"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
    "name": "withdraw",
    "label": {
     "zh": "撤回",
     "en": "Withdraw"
    },
    "from": [
     "draft",
     "submitted",
     "in_review"
    ],
    "by": [
     "clerk",
     "platform",
     "organization"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "state",
    "label": {
     "zh": "填报事实",
     "en": "State facts"
    },
    "from": [
     "draft",
     "in_review"
    ],
    "by": [
     "clerk",
     "reviewer",
     "platform",
     "organization"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "facts",
      "kind": "object",
      "label": {
       "zh": "填报的事实",
       "en": "Stated facts"
      },
      "required": true,
      "note": "Facts that the version declares for itself, by path; null takes one back"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "attach",
    "label": {
     "zh": "附上材料",
     "en": "Attach evidence"
    },
    "from": [
     "draft",
     "in_review"
    ],
    "by": [
     "clerk",
     "reviewer",
     "platform",
     "organization"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "kind",
      "kind": "text",
      "label": {
       "zh": "材料类别",
       "en": "Kind of evidence"
      },
      "required": true,
      "minLength": 1,
      "maxLength": 80
     },
     {
      "name": "fileId",
      "kind": "reference",
      "label": {
       "zh": "文件",
       "en": "File"
      },
      "references": "files",
      "required": true,
      "minLength": 36,
      "maxLength": 36
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "detach",
    "label": {
     "zh": "移除材料",
     "en": "Detach evidence"
    },
    "from": [
     "draft",
     "in_review"
    ],
    "by": [
     "clerk",
     "reviewer",
     "platform",
     "organization"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "kind",
      "kind": "text",
      "label": {
       "zh": "材料类别",
       "en": "Kind of evidence"
      },
      "required": true,
      "minLength": 1,
      "maxLength": 80
     },
     {
      "name": "fileId",
      "kind": "reference",
      "label": {
       "zh": "文件",
       "en": "File"
      },
      "references": "files",
      "required": true,
      "minLength": 36,
      "maxLength": 36
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "revoke",
    "label": {
     "zh": "撤销批准",
     "en": "Revoke approval"
    },
    "from": [
     "awaiting_notice",
     "approved"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
    "name": "advance",
    "label": {
     "zh": "续拨核验",
     "en": "Look at instalments"
    },
    "from": [
     "approved"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "stop",
    "label": {
     "zh": "停发",
     "en": "Stop payments"
    },
    "from": [
     "approved"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
    "name": "claim",
    "label": {
     "zh": "领取",
     "en": "Claim"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": false,
    "answers": "record"
   },
   {
    "name": "release",
    "label": {
     "zh": "退领",
     "en": "Release"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": false,
    "answers": "record"
   },
   {
    "name": "supplement",
    "label": {
     "zh": "补发",
     "en": "Supplement"
    },
    "from": [],
    "by": [
     "clerk",
     "platform",
     "organization"
    ],
    "permission": "subsidy:write",
    "fields": [],
    "guarded": false,
    "answers": "record"
   }
  ],
  "verbs": {
   "submit": {
    "zh": "提交",
    "en": "Submit"
   },
   "accept": {
    "zh": "受理",
    "en": "Accept"
   },
   "reassess": {
    "zh": "重新核验",
    "en": "Reassess"
   },
   "recommend": {
    "zh": "初审通过",
    "en": "Recommend"
   },
   "approve": {
    "zh": "终审通过",
    "en": "Approve"
   },
   "countersign": {
    "zh": "复签",
    "en": "Countersign"
   },
   "return": {
    "zh": "退回补正",
    "en": "Return"
   },
   "reject": {
    "zh": "不予批准",
    "en": "Reject"
   },
   "withdraw": {
    "zh": "撤回",
    "en": "Withdraw"
   },
   "state": {
    "zh": "填报事实",
    "en": "State facts"
   },
   "attach": {
    "zh": "附上材料",
    "en": "Attach evidence"
   },
   "detach": {
    "zh": "移除材料",
    "en": "Detach evidence"
   },
   "list": {
    "zh": "列入公示名单",
    "en": "Put on a notice"
   },
   "announce": {
    "zh": "公示",
    "en": "Announce"
   },
   "reopen": {
    "zh": "异议成立，退回复审",
    "en": "Reopen"
   },
   "confirm": {
    "zh": "公示无异议",
    "en": "Confirm"
   },
   "revoke": {
    "zh": "撤销批准",
    "en": "Revoke approval"
   },
   "advance": {
    "zh": "续拨核验",
    "en": "Look at instalments"
   },
   "stop": {
    "zh": "停发",
    "en": "Stop payments"
   },
   "batch": {
    "zh": "列入拨付",
    "en": "Put into a batch"
   },
   "unbatch": {
    "zh": "退出拨付",
    "en": "Take out of a batch"
   },
   "continue": {
    "zh": "分期续拨",
    "en": "Continue"
   },
   "settle": {
    "zh": "拨付完毕",
    "en": "Settle"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "predicate-overrides": {
  "path": "predicate-overrides",
  "module": "subsidy",
  "noun": "predicate-override",
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
      "value": "proposed",
      "zh": "待核准",
      "en": "Proposed"
     },
     {
      "value": "granted",
      "zh": "已核准",
      "en": "Granted"
     },
     {
      "value": "refused",
      "zh": "未核准",
      "en": "Refused"
     },
     {
      "value": "withdrawn",
      "zh": "已撤销",
      "en": "Withdrawn"
     },
     {
      "value": "ended",
      "zh": "已失效",
      "en": "Ended"
     }
    ],
    "required": true
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "predicate",
    "kind": "text",
    "label": {
     "zh": "条件",
     "en": "Condition"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "member",
    "kind": "text",
    "label": {
     "zh": "名单成员",
     "en": "Member"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[^\\u0000-\\u001f]*$"
   },
   {
    "name": "reason",
    "kind": "long-text",
    "label": {
     "zh": "理由",
     "en": "Reason"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "fileId",
    "kind": "reference",
    "label": {
     "zh": "依据材料",
     "en": "Evidence"
    },
    "references": "files",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "expiresOn",
    "kind": "date",
    "label": {
     "zh": "有效期至",
     "en": "Counts until"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "proposedByName",
    "kind": "text",
    "label": {
     "zh": "提出人",
     "en": "Proposed by"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "grantedById",
    "kind": "id",
    "label": {
     "zh": "核准人编号",
     "en": "Granted by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "grantedByName",
    "kind": "text",
    "label": {
     "zh": "核准人",
     "en": "Granted by"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "answer",
    "kind": "long-text",
    "label": {
     "zh": "处理意见",
     "en": "Answer"
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
      "value": "proposed",
      "zh": "待核准",
      "en": "Proposed"
     },
     {
      "value": "granted",
      "zh": "已核准",
      "en": "Granted"
     },
     {
      "value": "refused",
      "zh": "未核准",
      "en": "Refused"
     },
     {
      "value": "withdrawn",
      "zh": "已撤销",
      "en": "Withdrawn"
     },
     {
      "value": "ended",
      "zh": "已失效",
      "en": "Ended"
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
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "predicate",
    "kind": "text",
    "label": {
     "zh": "条件",
     "en": "Condition"
    }
   },
   {
    "name": "expires",
    "kind": "dates",
    "label": {
     "zh": "有效期至",
     "en": "Counts until"
    },
    "from": "expiresFrom",
    "to": "expiresTo"
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
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "application": "subsidy-applications",
   "file": "files"
  },
  "body": {
   "fields": [
    {
     "name": "applicationId",
     "kind": "reference",
     "label": {
      "zh": "补贴申请",
      "en": "Application"
     },
     "references": "subsidy-applications",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "predicate",
     "kind": "text",
     "label": {
      "zh": "条件",
      "en": "Condition"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "reason",
     "kind": "long-text",
     "label": {
      "zh": "理由",
      "en": "Reason"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 500
    },
    {
     "name": "fileId",
     "kind": "reference",
     "label": {
      "zh": "依据材料",
      "en": "Evidence"
     },
     "references": "files",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "expiresOn",
     "kind": "date",
     "label": {
      "zh": "有效期至",
      "en": "Counts until"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "member",
     "kind": "text",
     "label": {
      "zh": "名单成员",
      "en": "Member"
     },
     "maxLength": 80,
     "pattern": "^[^\\u0000-\\u001f]*$"
    }
   ],
   "by": [
    "reviewer"
   ],
   "permission": "subsidy:act",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "grant",
    "label": {
     "zh": "核准",
     "en": "Grant"
    },
    "from": [
     "proposed"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "answer",
      "kind": "long-text",
      "label": {
       "zh": "处理意见",
       "en": "Answer"
      },
      "minLength": 2,
      "maxLength": 500
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "refuse",
    "label": {
     "zh": "不予核准",
     "en": "Refuse"
    },
    "from": [
     "proposed"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
    "name": "withdraw",
    "label": {
     "zh": "撤销",
     "en": "Withdraw"
    },
    "from": [
     "proposed",
     "granted"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
  "verbs": {
   "grant": {
    "zh": "核准",
    "en": "Grant"
   },
   "refuse": {
    "zh": "不予核准",
    "en": "Refuse"
   },
   "withdraw": {
    "zh": "撤销",
    "en": "Withdraw"
   },
   "end": {
    "zh": "失效",
    "en": "End"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "integrity-findings": {
  "path": "integrity-findings",
  "module": "subsidy",
  "noun": "integrity-finding",
  "label": {
   "en": "Finding",
   "zh": "疑点"
  },
  "plural": {
   "zh": "疑点",
   "en": "Findings"
  },
  "permission": "subsidy:read",
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
      "value": "open",
      "zh": "待核实",
      "en": "Open"
     },
     {
      "value": "settled",
      "zh": "已核实",
      "en": "Settled"
     },
     {
      "value": "cleared",
      "zh": "已消除",
      "en": "Cleared"
     }
    ],
    "required": true
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "checkKey",
    "kind": "choice",
    "label": {
     "zh": "检查项",
     "en": "Check"
    },
    "choices": [
     {
      "value": "same-account",
      "zh": "同一银行账号多人使用",
      "en": "One bank account on several people"
     },
     {
      "value": "insured-elsewhere",
      "zh": "同期在其他单位就业",
      "en": "Employed elsewhere at the same time"
     },
     {
      "value": "failed-check",
      "zh": "事后抽查不合格或已停发",
      "en": "A later check failed, or payments were stopped"
     },
     {
      "value": "overlapping-programs",
      "zh": "同期参加其他培训、学徒或实习",
      "en": "Another program in the same period"
     },
     {
      "value": "same-phone",
      "zh": "同一手机号多人使用",
      "en": "One phone on many people"
     },
     {
      "value": "same-evidence",
      "zh": "同一材料用于多份申请",
      "en": "One file on several applications"
     },
     {
      "value": "assessor-per-day",
      "zh": "考评员单日考核人数异常",
      "en": "Unusually many assessed in a day"
     },
     {
      "value": "assessor-passes-all",
      "zh": "考评员无一人不合格",
      "en": "The assessor fails nobody"
     }
    ],
    "required": true
   },
   {
    "name": "severity",
    "kind": "choice",
    "label": {
     "zh": "级别",
     "en": "Severity"
    },
    "choices": [
     {
      "value": "block",
      "zh": "阻断",
      "en": "Blocks"
     },
     {
      "value": "warn",
      "zh": "警示",
      "en": "Warns"
     },
     {
      "value": "info",
      "zh": "提示",
      "en": "Informs"
     }
    ],
    "required": true
   },
   {
    "name": "measure",
    "kind": "integer",
    "label": {
     "zh": "数量",
     "en": "Count"
    },
    "required": true,
    "minimum": 0,
    "maximum": 2147483647
   },
   {
    "name": "threshold",
    "kind": "integer",
    "label": {
     "zh": "上限",
     "en": "Limit"
    },
    "required": true,
    "minimum": 0,
    "maximum": 2147483647
   },
   {
    "name": "related",
    "kind": "texts",
    "label": {
     "zh": "相关记录",
     "en": "Related records"
    },
    "required": true
   },
   {
    "name": "foundAt",
    "kind": "instant",
    "label": {
     "zh": "发现时间",
     "en": "Found"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "settledById",
    "kind": "id",
    "label": {
     "zh": "核实人编号",
     "en": "Settled by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "settledByName",
    "kind": "text",
    "label": {
     "zh": "核实人",
     "en": "Settled by"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "settledReason",
    "kind": "long-text",
    "label": {
     "zh": "核实说明",
     "en": "Why settled"
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
      "value": "open",
      "zh": "待核实",
      "en": "Open"
     },
     {
      "value": "settled",
      "zh": "已核实",
      "en": "Settled"
     },
     {
      "value": "cleared",
      "zh": "已消除",
      "en": "Cleared"
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
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "checkKey",
    "kind": "choices",
    "label": {
     "zh": "检查项",
     "en": "Check"
    },
    "choices": [
     {
      "value": "same-account",
      "zh": "同一银行账号多人使用",
      "en": "One bank account on several people"
     },
     {
      "value": "insured-elsewhere",
      "zh": "同期在其他单位就业",
      "en": "Employed elsewhere at the same time"
     },
     {
      "value": "failed-check",
      "zh": "事后抽查不合格或已停发",
      "en": "A later check failed, or payments were stopped"
     },
     {
      "value": "overlapping-programs",
      "zh": "同期参加其他培训、学徒或实习",
      "en": "Another program in the same period"
     },
     {
      "value": "same-phone",
      "zh": "同一手机号多人使用",
      "en": "One phone on many people"
     },
     {
      "value": "same-evidence",
      "zh": "同一材料用于多份申请",
      "en": "One file on several applications"
     },
     {
      "value": "assessor-per-day",
      "zh": "考评员单日考核人数异常",
      "en": "Unusually many assessed in a day"
     },
     {
      "value": "assessor-passes-all",
      "zh": "考评员无一人不合格",
      "en": "The assessor fails nobody"
     }
    ]
   },
   {
    "name": "severity",
    "kind": "choices",
    "label": {
     "zh": "级别",
     "en": "Severity"
    },
    "choices": [
     {
      "value": "block",
      "zh": "阻断",
      "en": "Blocks"
     },
     {
      "value": "warn",
      "zh": "警示",
      "en": "Warns"
     },
     {
      "value": "info",
      "zh": "提示",
      "en": "Informs"
     }
    ]
   },
   {
    "name": "found",
    "kind": "dates",
    "label": {
     "zh": "发现时间",
     "en": "Found"
    },
    "from": "foundFrom",
    "to": "foundTo"
   }
  ],
  "sorts": [
   "createdAt",
   "foundAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "application": "subsidy-applications"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "settle",
    "label": {
     "zh": "核实",
     "en": "Settle"
    },
    "from": [
     "open"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
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
  "verbs": {
   "settle": {
    "zh": "核实",
    "en": "Settle"
   },
   "reopen": {
    "zh": "重新核实",
    "en": "Reopen"
   },
   "clear": {
    "zh": "消除",
    "en": "Clear"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "integrity-rules": {
  "path": "integrity-rules",
  "module": "subsidy",
  "noun": "integrity-rule",
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
    "name": "checkKey",
    "kind": "choice",
    "label": {
     "zh": "检查项",
     "en": "Check"
    },
    "choices": [
     {
      "value": "same-account",
      "zh": "同一银行账号多人使用",
      "en": "One bank account on several people"
     },
     {
      "value": "insured-elsewhere",
      "zh": "同期在其他单位就业",
      "en": "Employed elsewhere at the same time"
     },
     {
      "value": "failed-check",
      "zh": "事后抽查不合格或已停发",
      "en": "A later check failed, or payments were stopped"
     },
     {
      "value": "overlapping-programs",
      "zh": "同期参加其他培训、学徒或实习",
      "en": "Another program in the same period"
     },
     {
      "value": "same-phone",
      "zh": "同一手机号多人使用",
      "en": "One phone on many people"
     },
     {
      "value": "same-evidence",
      "zh": "同一材料用于多份申请",
      "en": "One file on several applications"
     },
     {
      "value": "assessor-per-day",
      "zh": "考评员单日考核人数异常",
      "en": "Unusually many assessed in a day"
     },
     {
      "value": "assessor-passes-all",
      "zh": "考评员无一人不合格",
      "en": "The assessor fails nobody"
     }
    ],
    "required": true
   },
   {
    "name": "severity",
    "kind": "choice",
    "label": {
     "zh": "级别",
     "en": "Severity"
    },
    "choices": [
     {
      "value": "block",
      "zh": "阻断",
      "en": "Blocks"
     },
     {
      "value": "warn",
      "zh": "警示",
      "en": "Warns"
     },
     {
      "value": "info",
      "zh": "提示",
      "en": "Informs"
     }
    ],
    "required": true
   },
   {
    "name": "limit",
    "kind": "integer",
    "label": {
     "zh": "上限",
     "en": "Limit"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "effectiveFrom",
    "kind": "date",
    "label": {
     "zh": "生效日期",
     "en": "Holds from"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "source",
    "kind": "text",
    "label": {
     "zh": "依据文件",
     "en": "Source document"
    },
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
    "name": "checkKey",
    "kind": "choices",
    "label": {
     "zh": "检查项",
     "en": "Check"
    },
    "choices": [
     {
      "value": "same-account",
      "zh": "同一银行账号多人使用",
      "en": "One bank account on several people"
     },
     {
      "value": "insured-elsewhere",
      "zh": "同期在其他单位就业",
      "en": "Employed elsewhere at the same time"
     },
     {
      "value": "failed-check",
      "zh": "事后抽查不合格或已停发",
      "en": "A later check failed, or payments were stopped"
     },
     {
      "value": "overlapping-programs",
      "zh": "同期参加其他培训、学徒或实习",
      "en": "Another program in the same period"
     },
     {
      "value": "same-phone",
      "zh": "同一手机号多人使用",
      "en": "One phone on many people"
     },
     {
      "value": "same-evidence",
      "zh": "同一材料用于多份申请",
      "en": "One file on several applications"
     },
     {
      "value": "assessor-per-day",
      "zh": "考评员单日考核人数异常",
      "en": "Unusually many assessed in a day"
     },
     {
      "value": "assessor-passes-all",
      "zh": "考评员无一人不合格",
      "en": "The assessor fails nobody"
     }
    ]
   },
   {
    "name": "severity",
    "kind": "choices",
    "label": {
     "zh": "级别",
     "en": "Severity"
    },
    "choices": [
     {
      "value": "block",
      "zh": "阻断",
      "en": "Blocks"
     },
     {
      "value": "warn",
      "zh": "警示",
      "en": "Warns"
     },
     {
      "value": "info",
      "zh": "提示",
      "en": "Informs"
     }
    ]
   },
   {
    "name": "effectiveFrom",
    "kind": "dates",
    "label": {
     "zh": "生效日期",
     "en": "Holds from"
    },
    "from": "effectiveFromFrom",
    "to": "effectiveFromTo"
   }
  ],
  "sorts": [
   "effectiveFrom",
   "createdAt"
  ],
  "defaultSort": "-effectiveFrom",
  "includes": {},
  "body": {
   "fields": [
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
     "name": "checkKey",
     "kind": "choice",
     "label": {
      "zh": "检查项",
      "en": "Check"
     },
     "choices": [
      {
       "value": "same-account",
       "zh": "同一银行账号多人使用",
       "en": "One bank account on several people"
      },
      {
       "value": "insured-elsewhere",
       "zh": "同期在其他单位就业",
       "en": "Employed elsewhere at the same time"
      },
      {
       "value": "failed-check",
       "zh": "事后抽查不合格或已停发",
       "en": "A later check failed, or payments were stopped"
      },
      {
       "value": "overlapping-programs",
       "zh": "同期参加其他培训、学徒或实习",
       "en": "Another program in the same period"
      },
      {
       "value": "same-phone",
       "zh": "同一手机号多人使用",
       "en": "One phone on many people"
      },
      {
       "value": "same-evidence",
       "zh": "同一材料用于多份申请",
       "en": "One file on several applications"
      },
      {
       "value": "assessor-per-day",
       "zh": "考评员单日考核人数异常",
       "en": "Unusually many assessed in a day"
      },
      {
       "value": "assessor-passes-all",
       "zh": "考评员无一人不合格",
       "en": "The assessor fails nobody"
      }
     ],
     "required": true
    },
    {
     "name": "severity",
     "kind": "choice",
     "label": {
      "zh": "级别",
      "en": "Severity"
     },
     "choices": [
      {
       "value": "block",
       "zh": "阻断",
       "en": "Blocks"
      },
      {
       "value": "warn",
       "zh": "警示",
       "en": "Warns"
      },
      {
       "value": "info",
       "zh": "提示",
       "en": "Informs"
      }
     ],
     "required": true
    },
    {
     "name": "limit",
     "kind": "integer",
     "label": {
      "zh": "上限",
      "en": "Limit"
     },
     "required": true,
     "minimum": 0,
     "maximum": 1000000
    },
    {
     "name": "effectiveFrom",
     "kind": "date",
     "label": {
      "zh": "生效日期",
      "en": "Holds from"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "依据文件",
      "en": "Source document"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "admin"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "patch": {
   "fields": [
    {
     "name": "severity",
     "kind": "choice",
     "label": {
      "zh": "级别",
      "en": "Severity"
     },
     "choices": [
      {
       "value": "block",
       "zh": "阻断",
       "en": "Blocks"
      },
      {
       "value": "warn",
       "zh": "警示",
       "en": "Warns"
      },
      {
       "value": "info",
       "zh": "提示",
       "en": "Informs"
      }
     ]
    },
    {
     "name": "limit",
     "kind": "integer",
     "label": {
      "zh": "上限",
      "en": "Limit"
     },
     "minimum": 0,
     "maximum": 1000000
    },
    {
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "依据文件",
      "en": "Source document"
     },
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "admin"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "calendar-days": {
  "path": "calendar-days",
  "module": "subsidy",
  "noun": "calendar-day",
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
    "name": "day",
    "kind": "date",
    "label": {
     "zh": "日期",
     "en": "Day"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
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
      "value": "workday",
      "zh": "工作日",
      "en": "Working day"
     },
     {
      "value": "holiday",
      "zh": "休息日",
      "en": "Day off"
     }
    ],
    "required": true
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
    "maxLength": 80
   },
   {
    "name": "source",
    "kind": "text",
    "label": {
     "zh": "依据文件",
     "en": "Source document"
    },
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
  "title": "title",
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
    "name": "kind",
    "kind": "choices",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "choices": [
     {
      "value": "workday",
      "zh": "工作日",
      "en": "Working day"
     },
     {
      "value": "holiday",
      "zh": "休息日",
      "en": "Day off"
     }
    ]
   },
   {
    "name": "day",
    "kind": "dates",
    "label": {
     "zh": "日期",
     "en": "Day"
    },
    "from": "dayFrom",
    "to": "dayTo"
   }
  ],
  "sorts": [
   "day",
   "createdAt"
  ],
  "defaultSort": "-day",
  "includes": {},
  "body": {
   "fields": [
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
     "name": "day",
     "kind": "date",
     "label": {
      "zh": "日期",
      "en": "Day"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
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
       "value": "workday",
       "zh": "工作日",
       "en": "Working day"
      },
      {
       "value": "holiday",
       "zh": "休息日",
       "en": "Day off"
      }
     ],
     "required": true
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
     "maxLength": 80
    },
    {
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "依据文件",
      "en": "Source document"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "clerk",
    "admin"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "patch": {
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
       "value": "workday",
       "zh": "工作日",
       "en": "Working day"
      },
      {
       "value": "holiday",
       "zh": "休息日",
       "en": "Day off"
      }
     ]
    },
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "名称",
      "en": "Title"
     },
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "source",
     "kind": "text",
     "label": {
      "zh": "依据文件",
      "en": "Source document"
     },
     "minLength": 1,
     "maxLength": 200
    }
   ],
   "by": [
    "clerk",
    "admin"
   ],
   "permission": "directory:write",
   "answers": "record"
  },
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "public-notices": {
  "path": "public-notices",
  "module": "subsidy",
  "noun": "public-notice",
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
      "zh": "待发布",
      "en": "Draft"
     },
     {
      "value": "published",
      "zh": "公示中",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已结束",
      "en": "Closed"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "公示编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "title",
    "kind": "text",
    "label": {
     "zh": "标题",
     "en": "Title"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "workdays",
    "kind": "integer",
    "label": {
     "zh": "公示工作日",
     "en": "Working days"
    },
    "required": true,
    "minimum": 1,
    "maximum": 60
   },
   {
    "name": "startsOn",
    "kind": "date",
    "label": {
     "zh": "开始日期",
     "en": "From"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endsOn",
    "kind": "date",
    "label": {
     "zh": "结束日期",
     "en": "To"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "endCertain",
    "kind": "flag",
    "label": {
     "zh": "期满日确定",
     "en": "The end is certain"
    },
    "required": true
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
      "zh": "待发布",
      "en": "Draft"
     },
     {
      "value": "published",
      "zh": "公示中",
      "en": "Published"
     },
     {
      "value": "closed",
      "zh": "已结束",
      "en": "Closed"
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
    "name": "starts",
    "kind": "dates",
    "label": {
     "zh": "开始日期",
     "en": "From"
    },
    "from": "startsFrom",
    "to": "startsTo"
   },
   {
    "name": "ends",
    "kind": "dates",
    "label": {
     "zh": "结束日期",
     "en": "To"
    },
    "from": "endsFrom",
    "to": "endsTo"
   }
  ],
  "sorts": [
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {},
  "body": {
   "fields": [
    {
     "name": "title",
     "kind": "text",
     "label": {
      "zh": "标题",
      "en": "Title"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 200
    },
    {
     "name": "workdays",
     "kind": "integer",
     "label": {
      "zh": "公示工作日",
      "en": "Working days"
     },
     "required": true,
     "minimum": 1,
     "maximum": 60
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
     "name": "policyKey",
     "kind": "text",
     "label": {
      "zh": "政策标识",
      "en": "Policy key"
     },
     "maxLength": 80,
     "pattern": "^[a-z0-9-]+$",
     "note": "Only approvals under this policy"
    }
   ],
   "by": [
    "clerk"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "publish",
    "label": {
     "zh": "发布",
     "en": "Publish"
    },
    "from": [
     "draft"
    ],
    "by": [
     "clerk",
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "close",
    "label": {
     "zh": "结束公示",
     "en": "Close"
    },
    "from": [
     "published"
    ],
    "by": [
     "clerk",
     "reviewer",
     "timer"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "publish": {
    "zh": "发布",
    "en": "Publish"
   },
   "close": {
    "zh": "结束公示",
    "en": "Close"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "objections": {
  "path": "objections",
  "module": "subsidy",
  "noun": "objection",
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
      "value": "open",
      "zh": "待处理",
      "en": "Open"
     },
     {
      "value": "upheld",
      "zh": "成立",
      "en": "Upheld"
     },
     {
      "value": "dismissed",
      "zh": "不成立",
      "en": "Dismissed"
     }
    ],
    "required": true
   },
   {
    "name": "noticeId",
    "kind": "reference",
    "label": {
     "zh": "公示",
     "en": "Public notice"
    },
    "references": "public-notices",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "channel",
    "kind": "choice",
    "label": {
     "zh": "来源",
     "en": "Channel"
    },
    "choices": [
     {
      "value": "staff",
      "zh": "经办登记",
      "en": "Staff"
     },
     {
      "value": "public",
      "zh": "公众提交",
      "en": "Public"
     }
    ],
    "required": true
   },
   {
    "name": "raisedBy",
    "kind": "text",
    "label": {
     "zh": "异议人",
     "en": "Raised by"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "grounds",
    "kind": "long-text",
    "label": {
     "zh": "异议内容",
     "en": "Grounds"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 1000
   },
   {
    "name": "answer",
    "kind": "long-text",
    "label": {
     "zh": "处理意见",
     "en": "Answer"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 1000
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
      "value": "open",
      "zh": "待处理",
      "en": "Open"
     },
     {
      "value": "upheld",
      "zh": "成立",
      "en": "Upheld"
     },
     {
      "value": "dismissed",
      "zh": "不成立",
      "en": "Dismissed"
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
    "name": "noticeId",
    "kind": "reference",
    "label": {
     "zh": "公示",
     "en": "Public notice"
    },
    "references": "public-notices"
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "channel",
    "kind": "choices",
    "label": {
     "zh": "来源",
     "en": "Channel"
    },
    "choices": [
     {
      "value": "staff",
      "zh": "经办登记",
      "en": "Staff"
     },
     {
      "value": "public",
      "zh": "公众提交",
      "en": "Public"
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
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "notice": "public-notices",
   "application": "subsidy-applications"
  },
  "body": {
   "fields": [
    {
     "name": "applicationId",
     "kind": "reference",
     "label": {
      "zh": "补贴申请",
      "en": "Application"
     },
     "references": "subsidy-applications",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "raisedBy",
     "kind": "text",
     "label": {
      "zh": "异议人",
      "en": "Raised by"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "grounds",
     "kind": "long-text",
     "label": {
      "zh": "异议内容",
      "en": "Grounds"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 1000
    }
   ],
   "by": [
    "clerk"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "uphold",
    "label": {
     "zh": "异议成立",
     "en": "Uphold"
    },
    "from": [
     "open"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "answer",
      "kind": "long-text",
      "label": {
       "zh": "处理意见",
       "en": "Answer"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 1000
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "dismiss",
    "label": {
     "zh": "异议不成立",
     "en": "Dismiss"
    },
    "from": [
     "open"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "answer",
      "kind": "long-text",
      "label": {
       "zh": "处理意见",
       "en": "Answer"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 1000
     }
    ],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "uphold": {
    "zh": "异议成立",
    "en": "Uphold"
   },
   "dismiss": {
    "zh": "异议不成立",
    "en": "Dismiss"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "payment-batches": {
  "path": "payment-batches",
  "module": "subsidy",
  "noun": "payment-batch",
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
      "value": "filling",
      "zh": "列单中",
      "en": "Filling"
     },
     {
      "value": "draft",
      "zh": "待锁定",
      "en": "Draft"
     },
     {
      "value": "locked",
      "zh": "已锁定",
      "en": "Locked"
     },
     {
      "value": "sending",
      "zh": "送出中",
      "en": "Sending"
     },
     {
      "value": "sent",
      "zh": "已送银行",
      "en": "Sent"
     },
     {
      "value": "reconciled",
      "zh": "已对账",
      "en": "Reconciled"
     },
     {
      "value": "canceling",
      "zh": "撤销中",
      "en": "Canceling"
     },
     {
      "value": "canceled",
      "zh": "已撤销",
      "en": "Canceled"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "拨付批次编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "declaredCount",
    "kind": "integer",
    "label": {
     "zh": "笔数",
     "en": "Lines"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "declaredSumFen",
    "kind": "money",
    "label": {
     "zh": "金额",
     "en": "Sum"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "skippedCount",
    "kind": "integer",
    "label": {
     "zh": "缺账号未列入",
     "en": "Left out for want of an account"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "paidCount",
    "kind": "integer",
    "label": {
     "zh": "付讫笔数",
     "en": "Lines paid"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "paidFen",
    "kind": "money",
    "label": {
     "zh": "付讫金额",
     "en": "Sum paid"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "failedCount",
    "kind": "integer",
    "label": {
     "zh": "退回笔数",
     "en": "Lines returned"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "failedFen",
    "kind": "money",
    "label": {
     "zh": "退回金额",
     "en": "Sum returned"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "createdBy",
    "kind": "id",
    "label": {
     "zh": "创建人",
     "en": "Created by"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "changedById",
    "kind": "id",
    "label": {
     "zh": "移出人",
     "en": "Last to take a line out"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "changedByIds",
    "kind": "texts",
    "label": {
     "zh": "移出人（全部）",
     "en": "Took lines out"
    },
    "nullable": true,
    "required": true
   },
   {
    "name": "lockedById",
    "kind": "id",
    "label": {
     "zh": "复核人",
     "en": "Locked by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "sentAt",
    "kind": "instant",
    "label": {
     "zh": "送银行时间",
     "en": "Sent at"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "returnedAt",
    "kind": "instant",
    "label": {
     "zh": "最近回盘",
     "en": "Last return file"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "jobId",
    "kind": "reference",
    "label": {
     "zh": "任务",
     "en": "Job"
    },
    "references": "jobs",
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
   },
   {
    "name": "templateName",
    "kind": "text",
    "label": {
     "zh": "银行文件模板",
     "en": "Template of bank files"
    },
    "nullable": true,
    "required": true
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
      "value": "filling",
      "zh": "列单中",
      "en": "Filling"
     },
     {
      "value": "draft",
      "zh": "待锁定",
      "en": "Draft"
     },
     {
      "value": "locked",
      "zh": "已锁定",
      "en": "Locked"
     },
     {
      "value": "sending",
      "zh": "送出中",
      "en": "Sending"
     },
     {
      "value": "sent",
      "zh": "已送银行",
      "en": "Sent"
     },
     {
      "value": "reconciled",
      "zh": "已对账",
      "en": "Reconciled"
     },
     {
      "value": "canceling",
      "zh": "撤销中",
      "en": "Canceling"
     },
     {
      "value": "canceled",
      "zh": "已撤销",
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
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "sent",
    "kind": "dates",
    "label": {
     "zh": "送银行时间",
     "en": "Sent at"
    },
    "from": "sentFrom",
    "to": "sentTo"
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
   "declaredSumFen"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "fund": "funds",
   "job": "jobs"
  },
  "body": {
   "fields": [
    {
     "name": "fundId",
     "kind": "reference",
     "label": {
      "zh": "资金",
      "en": "Fund"
     },
     "references": "funds",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "lock",
    "label": {
     "zh": "复核锁定",
     "en": "Lock"
    },
    "from": [
     "draft"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "send",
    "label": {
     "zh": "送银行",
     "en": "Send"
    },
    "from": [
     "locked"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "unlock",
    "label": {
     "zh": "解除锁定",
     "en": "Unlock"
    },
    "from": [
     "locked"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
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
    "name": "reconcile",
    "label": {
     "zh": "对账完成",
     "en": "Reconcile"
    },
    "from": [
     "sent"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "cancel",
    "label": {
     "zh": "撤销批次",
     "en": "Cancel the batch"
    },
    "from": [
     "filling",
     "draft",
     "locked"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "resume",
    "label": {
     "zh": "继续处理",
     "en": "Resume"
    },
    "from": [
     "filling",
     "sending",
     "canceling"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "import-returns",
    "label": {
     "zh": "导入银行回盘",
     "en": "Import returns"
    },
    "from": [],
    "by": [],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "other"
   }
  ],
  "verbs": {
   "fill": {
    "zh": "列单完成",
    "en": "Fill"
   },
   "lock": {
    "zh": "复核锁定",
    "en": "Lock"
   },
   "send": {
    "zh": "送银行",
    "en": "Send"
   },
   "unlock": {
    "zh": "解除锁定",
    "en": "Unlock"
   },
   "refuse": {
    "zh": "不能送出",
    "en": "Refuse"
   },
   "deliver": {
    "zh": "送出完成",
    "en": "Deliver"
   },
   "reconcile": {
    "zh": "对账完成",
    "en": "Reconcile"
   },
   "cancel": {
    "zh": "撤销批次",
    "en": "Cancel the batch"
   },
   "release": {
    "zh": "撤销完成",
    "en": "Release"
   },
   "resume": {
    "zh": "继续处理",
    "en": "Resume"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "payments": {
  "path": "payments",
  "module": "subsidy",
  "noun": "payment",
  "label": {
   "en": "Payment",
   "zh": "拨付"
  },
  "plural": {
   "zh": "拨付",
   "en": "Payments"
  },
  "permission": "subsidy:read",
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
      "zh": "待送",
      "en": "Pending"
     },
     {
      "value": "sent",
      "zh": "已送",
      "en": "Sent"
     },
     {
      "value": "unknown",
      "zh": "待查",
      "en": "Unknown"
     },
     {
      "value": "paid",
      "zh": "付讫",
      "en": "Paid"
     },
     {
      "value": "failed",
      "zh": "退回",
      "en": "Failed"
     },
     {
      "value": "removed",
      "zh": "已移出",
      "en": "Removed"
     },
     {
      "value": "superseded",
      "zh": "已重新安排",
      "en": "Superseded"
     }
    ],
    "required": true
   },
   {
    "name": "reference",
    "kind": "text",
    "label": {
     "zh": "银行流水号",
     "en": "Reference"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 40
   },
   {
    "name": "batchId",
    "kind": "reference",
    "label": {
     "zh": "批次",
     "en": "Batch"
    },
    "references": "payment-batches",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "covers",
    "kind": "object",
    "label": {
     "zh": "所付期次",
     "en": "Parts paid"
    },
    "nullable": true,
    "required": true,
    "fields": [
     {
      "name": "of",
      "kind": "integer",
      "label": {
       "zh": "计划期数",
       "en": "Parts planned"
      },
      "required": true
     },
     {
      "name": "parts",
      "kind": "objects",
      "label": {
       "zh": "各期",
       "en": "Parts"
      },
      "required": true,
      "fields": [
       {
        "name": "nth",
        "kind": "integer",
        "label": {
         "zh": "第几期",
         "en": "Number"
        },
        "required": true
       },
       {
        "name": "key",
        "kind": "text",
        "label": {
         "zh": "标识",
         "en": "Key"
        },
        "required": true,
        "note": "A month YYYY-MM, or the key of a stage or component"
       },
       {
        "name": "on",
        "kind": "date",
        "label": {
         "zh": "日期",
         "en": "On"
        },
        "required": true
       },
       {
        "name": "amountFen",
        "kind": "money",
        "label": {
         "zh": "金额",
         "en": "Amount fen"
        },
        "required": true
       }
      ]
     }
    ]
   },
   {
    "name": "payeeName",
    "kind": "text",
    "label": {
     "zh": "收款人",
     "en": "Payee"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "payeeAccount",
    "kind": "text",
    "label": {
     "zh": "收款账号",
     "en": "Account"
    },
    "masked": true,
    "required": true
   },
   {
    "name": "settledAt",
    "kind": "instant",
    "label": {
     "zh": "银行处理时间",
     "en": "Settled"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "failure",
    "kind": "text",
    "label": {
     "zh": "退回原因",
     "en": "Why returned"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "replacesId",
    "kind": "reference",
    "label": {
     "zh": "替代的拨付",
     "en": "Replaces"
    },
    "references": "payments",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "budgetLineId",
    "kind": "reference",
    "label": {
     "zh": "预算科目",
     "en": "Budget line"
    },
    "references": "budget-lines",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "queriedAt",
    "kind": "instant",
    "label": {
     "zh": "查询时间",
     "en": "Queried"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "queriedById",
    "kind": "id",
    "label": {
     "zh": "查询人",
     "en": "Queried by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "claimedFen",
    "kind": "money",
    "label": {
     "zh": "已追缴金额",
     "en": "Claimed back"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
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
      "value": "pending",
      "zh": "待送",
      "en": "Pending"
     },
     {
      "value": "sent",
      "zh": "已送",
      "en": "Sent"
     },
     {
      "value": "unknown",
      "zh": "待查",
      "en": "Unknown"
     },
     {
      "value": "paid",
      "zh": "付讫",
      "en": "Paid"
     },
     {
      "value": "failed",
      "zh": "退回",
      "en": "Failed"
     },
     {
      "value": "removed",
      "zh": "已移出",
      "en": "Removed"
     },
     {
      "value": "superseded",
      "zh": "已重新安排",
      "en": "Superseded"
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
    "name": "batchId",
    "kind": "reference",
    "label": {
     "zh": "批次",
     "en": "Batch"
    },
    "references": "payment-batches"
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "budgetLineId",
    "kind": "reference",
    "label": {
     "zh": "预算科目",
     "en": "Budget line"
    },
    "references": "budget-lines"
   },
   {
    "name": "amountFen",
    "kind": "money-range",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "from": "amountFenFrom",
    "to": "amountFenTo"
   },
   {
    "name": "settled",
    "kind": "dates",
    "label": {
     "zh": "银行处理时间",
     "en": "Settled"
    },
    "from": "settledFrom",
    "to": "settledTo"
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
   "reference",
   "createdAt"
  ],
  "defaultSort": "reference",
  "includes": {
   "batch": "payment-batches",
   "application": "subsidy-applications",
   "fund": "funds",
   "replaces": "payments",
   "budgetLine": "budget-lines"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "query",
    "label": {
     "zh": "向银行查询",
     "en": "Query"
    },
    "from": [
     "sent",
     "unknown"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "remove",
    "label": {
     "zh": "移出批次",
     "en": "Remove"
    },
    "from": [
     "pending"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "reissue",
    "label": {
     "zh": "重新拨付",
     "en": "Reissue"
    },
    "from": [
     "failed"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "send": {
    "zh": "送出",
    "en": "Send"
   },
   "doubt": {
    "zh": "结果不明",
    "en": "Doubt"
   },
   "query": {
    "zh": "向银行查询",
    "en": "Query"
   },
   "settle": {
    "zh": "付讫",
    "en": "Settle"
   },
   "bounce": {
    "zh": "退回",
    "en": "Bounce"
   },
   "remove": {
    "zh": "移出批次",
    "en": "Remove"
   },
   "reissue": {
    "zh": "重新拨付",
    "en": "Reissue"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "entitlement-runs": {
  "path": "entitlement-runs",
  "module": "subsidy",
  "noun": "entitlement-run",
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
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "筛查编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "jobId",
    "kind": "reference",
    "label": {
     "zh": "任务",
     "en": "Job"
    },
    "references": "jobs",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyKeys",
    "kind": "texts",
    "label": {
     "zh": "政策标识",
     "en": "Policy keys"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "asOf",
    "kind": "date",
    "label": {
     "zh": "核验日期",
     "en": "As of"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "expiresOn",
    "kind": "date",
    "label": {
     "zh": "确认截止日期",
     "en": "Offers end on"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "sampleShareBp",
    "kind": "share",
    "label": {
     "zh": "抽查比例",
     "en": "Share to be checked"
    },
    "required": true,
    "minimum": 0,
    "maximum": 10000
   },
   {
    "name": "seedDigest",
    "kind": "text",
    "label": {
     "zh": "随机种子摘要（SHA-256）",
     "en": "Digest of the seed (SHA-256)"
    },
    "required": true,
    "maxLength": 64,
    "pattern": "^[0-9a-f]{64}$"
   },
   {
    "name": "seed",
    "kind": "text",
    "label": {
     "zh": "抽查随机种子",
     "en": "Seed of the draw"
    },
    "nullable": true,
    "required": true,
    "maxLength": 32,
    "pattern": "^[0-9a-f]{32}$"
   },
   {
    "name": "figures",
    "kind": "objects",
    "label": {
     "zh": "结果",
     "en": "Figures"
    },
    "required": true,
    "fields": [
     {
      "name": "policyKey",
      "kind": "text",
      "label": {
       "zh": "政策标识",
       "en": "Policy key"
      },
      "required": true
     },
     {
      "name": "basis",
      "kind": "text",
      "label": {
       "zh": "依据类别",
       "en": "Basis"
      },
      "required": true
     },
     {
      "name": "due",
      "kind": "integer",
      "label": {
       "zh": "应享",
       "en": "Due"
      },
      "required": true,
      "minimum": 0,
      "note": "Due now, with those that were offered before"
     },
     {
      "name": "dueFen",
      "kind": "money",
      "label": {
       "zh": "应享金额",
       "en": "Due fen"
      },
      "required": true,
      "minimum": 0
     },
     {
      "name": "new",
      "kind": "integer",
      "label": {
       "zh": "新增",
       "en": "New"
      },
      "required": true,
      "minimum": 0,
      "note": "Offered by this run"
     },
     {
      "name": "newFen",
      "kind": "money",
      "label": {
       "zh": "新增金额",
       "en": "New fen"
      },
      "required": true,
      "minimum": 0
     },
     {
      "name": "changed",
      "kind": "integer",
      "label": {
       "zh": "变化",
       "en": "Changed"
      },
      "required": true,
      "minimum": 0,
      "note": "Offers whose amount or version changed"
     },
     {
      "name": "gone",
      "kind": "integer",
      "label": {
       "zh": "不再享有",
       "en": "Gone"
      },
      "required": true,
      "minimum": 0,
      "note": "Offers that are no longer due, and were withdrawn"
     },
     {
      "name": "goneFen",
      "kind": "money",
      "label": {
       "zh": "不再享有金额",
       "en": "Gone fen"
      },
      "required": true,
      "minimum": 0
     },
     {
      "name": "nearMisses",
      "kind": "integer",
      "label": {
       "zh": "差一项",
       "en": "Near misses"
      },
      "required": true,
      "minimum": 0,
      "note": "Subjects with exactly one condition that is unmet or unknown"
     },
     {
      "name": "nearMissesKept",
      "kind": "integer",
      "label": {
       "zh": "留存的差一项",
       "en": "Near misses kept"
      },
      "minimum": 0,
      "note": "Of these, the rows that are kept"
     },
     {
      "name": "keptBy",
      "kind": "choice",
      "label": {
       "zh": "留存次序",
       "en": "Kept by"
      },
      "choices": [
       {
        "value": "soonest-first",
        "zh": "soonest-first",
        "en": "soonest-first"
       }
      ],
      "note": "Which are kept: what a day to come or a count lacking mends, the nearest first; then what lacks information; then the others"
     },
     {
      "name": "needsInfo",
      "kind": "integer",
      "label": {
       "zh": "待补充",
       "en": "Needs info"
      },
      "required": true,
      "minimum": 0,
      "note": "Subjects of whom more must be known"
     },
     {
      "name": "waitlisted",
      "kind": "integer",
      "label": {
       "zh": "符合、排队数",
       "en": "Waitlisted"
      },
      "minimum": 0,
      "note": "Meet every condition, and wait for a place"
     },
     {
      "name": "waitlistedFen",
      "kind": "money",
      "label": {
       "zh": "符合、排队金额",
       "en": "Waitlisted fen"
      },
      "minimum": 0
     }
    ]
   },
   {
    "name": "finishedAt",
    "kind": "instant",
    "label": {
     "zh": "完成时间",
     "en": "Finished"
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
  "title": "number",
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
    "name": "asOf",
    "kind": "dates",
    "label": {
     "zh": "核验日期",
     "en": "As of"
    },
    "from": "asOfFrom",
    "to": "asOfTo"
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
   "asOf"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "job": "jobs"
  },
  "body": {
   "fields": [
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
     "name": "policyKeys",
     "kind": "texts",
     "label": {
      "zh": "政策标识",
      "en": "Policy keys"
     },
     "minLength": 1,
     "maxLength": 80
    },
    {
     "name": "asOf",
     "kind": "date",
     "label": {
      "zh": "核验日期",
      "en": "As of"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "expiresOn",
     "kind": "date",
     "label": {
      "zh": "确认截止日期",
      "en": "Offers end on"
     },
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "sampleShareBp",
     "kind": "share",
     "label": {
      "zh": "抽查比例",
      "en": "Share to be checked"
     },
     "minimum": 0,
     "maximum": 10000
    }
   ],
   "by": [
    "clerk",
    "reviewer",
    "platform"
   ],
   "permission": "subsidy:act",
   "answers": "record"
  },
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "entitlements": {
  "path": "entitlements",
  "module": "subsidy",
  "noun": "entitlement",
  "label": {
   "en": "Entitlement",
   "zh": "免申即享资格"
  },
  "plural": {
   "zh": "免申即享资格",
   "en": "Entitlements"
  },
  "permission": "subsidy:read",
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
      "value": "waitlisted",
      "zh": "候补",
      "en": "Waitlisted"
     },
     {
      "value": "offered",
      "zh": "待确认",
      "en": "Offered"
     },
     {
      "value": "accepted",
      "zh": "已确认",
      "en": "Accepted"
     },
     {
      "value": "declined",
      "zh": "已放弃",
      "en": "Declined"
     },
     {
      "value": "expired",
      "zh": "已失效",
      "en": "Expired"
     }
    ],
    "required": true
   },
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "政策版本",
     "en": "Policy version"
    },
    "references": "policy-versions",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "beneficiary",
    "kind": "choice",
    "label": {
     "zh": "受益对象",
     "en": "Beneficiary"
    },
    "choices": [
     {
      "value": "person",
      "zh": "个人",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     }
    ],
    "required": true
   },
   {
    "name": "beneficiaryId",
    "kind": "id",
    "label": {
     "zh": "受益人编号",
     "en": "Beneficiary id"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "beneficiaryName",
    "kind": "text",
    "label": {
     "zh": "受益人",
     "en": "Beneficiary name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "受益单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "basis",
    "kind": "choice",
    "label": {
     "zh": "依据类别",
     "en": "Kind of basis"
    },
    "choices": [
     {
      "value": "enrollment",
      "zh": "学员报名",
      "en": "Enrollment"
     },
     {
      "value": "training-class",
      "zh": "培训班",
      "en": "Training class"
     },
     {
      "value": "certificate",
      "zh": "证书",
      "en": "Certificate"
     },
     {
      "value": "employment",
      "zh": "就业",
      "en": "Employment"
     },
     {
      "value": "person",
      "zh": "人员",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒",
      "en": "Apprenticeship"
     },
     {
      "value": "apprenticeship-program",
      "zh": "学徒班",
      "en": "Apprenticeship program"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "evaluation-case",
      "zh": "评价申报",
      "en": "Evaluation case"
     }
    ],
    "required": true
   },
   {
    "name": "basisId",
    "kind": "id",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "period",
    "kind": "text",
    "label": {
     "zh": "所属期",
     "en": "Period"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "outcome",
    "kind": "choice",
    "label": {
     "zh": "核验结果",
     "en": "Outcome"
    },
    "choices": [
     {
      "value": "eligible",
      "zh": "符合",
      "en": "Eligible"
     }
    ],
    "required": true
   },
   {
    "name": "predicates",
    "kind": "object",
    "label": {
     "zh": "各项条件",
     "en": "Conditions"
    },
    "required": true
   },
   {
    "name": "assessedAt",
    "kind": "instant",
    "label": {
     "zh": "核验时间",
     "en": "Assessed"
    },
    "required": true,
    "maxLength": 35
   },
   {
    "name": "expiresOn",
    "kind": "date",
    "label": {
     "zh": "确认截止日期",
     "en": "Offer ends on"
    },
    "nullable": true,
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "place",
    "kind": "integer",
    "label": {
     "zh": "候补顺位",
     "en": "Place in the queue"
    },
    "nullable": true,
    "required": true,
    "minimum": 1,
    "maximum": 2000000000
   },
   {
    "name": "expiredBecause",
    "kind": "choice",
    "label": {
     "zh": "失效原因",
     "en": "Why expired"
    },
    "choices": [
     {
      "value": "no-longer-due",
      "zh": "不再符合",
      "en": "No longer due"
     },
     {
      "value": "deadline",
      "zh": "逾期未确认",
      "en": "Not answered in time"
     }
    ],
    "nullable": true,
    "required": true
   },
   {
    "name": "declinedReason",
    "kind": "long-text",
    "label": {
     "zh": "放弃理由",
     "en": "Why declined"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "sampled",
    "kind": "flag",
    "label": {
     "zh": "抽查",
     "en": "To be checked"
    },
    "required": true
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
  "title": "beneficiaryName",
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
      "value": "waitlisted",
      "zh": "候补",
      "en": "Waitlisted"
     },
     {
      "value": "offered",
      "zh": "待确认",
      "en": "Offered"
     },
     {
      "value": "accepted",
      "zh": "已确认",
      "en": "Accepted"
     },
     {
      "value": "declined",
      "zh": "已放弃",
      "en": "Declined"
     },
     {
      "value": "expired",
      "zh": "已失效",
      "en": "Expired"
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
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "政策版本",
     "en": "Policy version"
    },
    "references": "policy-versions"
   },
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs"
   },
   {
    "name": "beneficiary",
    "kind": "choices",
    "label": {
     "zh": "受益对象",
     "en": "Beneficiary"
    },
    "choices": [
     {
      "value": "person",
      "zh": "个人",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     }
    ]
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "受益单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "basisId",
    "kind": "text",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    }
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "expiredBecause",
    "kind": "choices",
    "label": {
     "zh": "失效原因",
     "en": "Why expired"
    },
    "choices": [
     {
      "value": "no-longer-due",
      "zh": "不再符合",
      "en": "No longer due"
     },
     {
      "value": "deadline",
      "zh": "逾期未确认",
      "en": "Not answered in time"
     }
    ]
   },
   {
    "name": "sampled",
    "kind": "flag",
    "label": {
     "zh": "抽查",
     "en": "To be checked"
    }
   },
   {
    "name": "amountFen",
    "kind": "money-range",
    "label": {
     "zh": "金额",
     "en": "Amount"
    },
    "from": "amountFenFrom",
    "to": "amountFenTo"
   },
   {
    "name": "expires",
    "kind": "dates",
    "label": {
     "zh": "确认截止日期",
     "en": "Offer ends on"
    },
    "from": "expiresFrom",
    "to": "expiresTo"
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
   "amountFen",
   "expiresOn",
   "place"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "run": "entitlement-runs",
   "policyVersion": "policy-versions",
   "person": "people",
   "organization": "organizations",
   "application": "subsidy-applications"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "accept",
    "label": {
     "zh": "确认享受",
     "en": "Accept"
    },
    "from": [
     "offered"
    ],
    "by": [
     "clerk",
     "platform",
     "beneficiary"
    ],
    "permission": "subsidy:act",
    "fields": [],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "decline",
    "label": {
     "zh": "放弃",
     "en": "Decline"
    },
    "from": [
     "offered"
    ],
    "by": [
     "clerk",
     "platform",
     "beneficiary"
    ],
    "permission": "subsidy:act",
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
  "verbs": {
   "offer": {
    "zh": "递补",
    "en": "Offer"
   },
   "accept": {
    "zh": "确认享受",
    "en": "Accept"
   },
   "decline": {
    "zh": "放弃",
    "en": "Decline"
   },
   "expire": {
    "zh": "失效",
    "en": "Expire"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "entitlement-near-misses": {
  "path": "entitlement-near-misses",
  "module": "subsidy",
  "noun": "entitlement-near-miss",
  "label": {
   "en": "Near miss",
   "zh": "差一项条件"
  },
  "plural": {
   "zh": "差一项条件",
   "en": "Near misses"
  },
  "permission": "subsidy:read",
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
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "政策版本",
     "en": "Policy version"
    },
    "references": "policy-versions",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "basis",
    "kind": "choice",
    "label": {
     "zh": "依据类别",
     "en": "Kind of basis"
    },
    "choices": [
     {
      "value": "enrollment",
      "zh": "学员报名",
      "en": "Enrollment"
     },
     {
      "value": "training-class",
      "zh": "培训班",
      "en": "Training class"
     },
     {
      "value": "certificate",
      "zh": "证书",
      "en": "Certificate"
     },
     {
      "value": "employment",
      "zh": "就业",
      "en": "Employment"
     },
     {
      "value": "person",
      "zh": "人员",
      "en": "Person"
     },
     {
      "value": "organization",
      "zh": "单位",
      "en": "Organization"
     },
     {
      "value": "apprenticeship",
      "zh": "学徒",
      "en": "Apprenticeship"
     },
     {
      "value": "apprenticeship-program",
      "zh": "学徒班",
      "en": "Apprenticeship program"
     },
     {
      "value": "internship",
      "zh": "实习见习",
      "en": "Internship"
     },
     {
      "value": "evaluation-case",
      "zh": "评价申报",
      "en": "Evaluation case"
     }
    ],
    "required": true
   },
   {
    "name": "basisId",
    "kind": "id",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    },
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "predicate",
    "kind": "text",
    "label": {
     "zh": "未满足的条件",
     "en": "Condition"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 100
   },
   {
    "name": "outcome",
    "kind": "choice",
    "label": {
     "zh": "结果",
     "en": "Outcome"
    },
    "choices": [
     {
      "value": "unmet",
      "zh": "不符合",
      "en": "Unmet"
     },
     {
      "value": "unknown",
      "zh": "待补充",
      "en": "Unknown"
     }
    ],
    "required": true
   },
   {
    "name": "mend",
    "kind": "choice",
    "label": {
     "zh": "如何补正",
     "en": "Can be mended"
    },
    "choices": [
     {
      "value": "time",
      "zh": "到期即可满足",
      "en": "In time"
     },
     {
      "value": "count",
      "zh": "数量不足",
      "en": "A count lacks"
     },
     {
      "value": "information",
      "zh": "补充信息即可判定",
      "en": "Information lacks"
     },
     {
      "value": "other",
      "zh": "不易补正",
      "en": "Not easily"
     }
    ],
    "required": true
   },
   {
    "name": "daysLeft",
    "kind": "integer",
    "label": {
     "zh": "尚需天数",
     "en": "Days until then"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "rank",
    "kind": "integer",
    "label": {
     "zh": "次序",
     "en": "Rank"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "foundAt",
    "kind": "instant",
    "label": {
     "zh": "发现时间",
     "en": "Found"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": null,
  "filters": [
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs"
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
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "predicate",
    "kind": "text",
    "label": {
     "zh": "未满足的条件",
     "en": "Condition"
    }
   },
   {
    "name": "outcome",
    "kind": "choices",
    "label": {
     "zh": "结果",
     "en": "Outcome"
    },
    "choices": [
     {
      "value": "unmet",
      "zh": "不符合",
      "en": "Unmet"
     },
     {
      "value": "unknown",
      "zh": "待补充",
      "en": "Unknown"
     }
    ]
   },
   {
    "name": "mend",
    "kind": "choices",
    "label": {
     "zh": "如何补正",
     "en": "Can be mended"
    },
    "choices": [
     {
      "value": "time",
      "zh": "到期即可满足",
      "en": "In time"
     },
     {
      "value": "count",
      "zh": "数量不足",
      "en": "A count lacks"
     },
     {
      "value": "information",
      "zh": "补充信息即可判定",
      "en": "Information lacks"
     },
     {
      "value": "other",
      "zh": "不易补正",
      "en": "Not easily"
     }
    ]
   },
   {
    "name": "personId",
    "kind": "reference",
    "label": {
     "zh": "所涉人员",
     "en": "Person"
    },
    "references": "people"
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "basisId",
    "kind": "text",
    "label": {
     "zh": "依据记录",
     "en": "Basis record"
    }
   },
   {
    "name": "found",
    "kind": "dates",
    "label": {
     "zh": "发现时间",
     "en": "Found"
    },
    "from": "foundFrom",
    "to": "foundTo"
   }
  ],
  "sorts": [
   "foundAt",
   "rank"
  ],
  "defaultSort": "-foundAt",
  "includes": {
   "person": "people",
   "policyVersion": "policy-versions",
   "organization": "organizations",
   "run": "entitlement-runs"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": false,
  "versioned": false
 },
 "later-checks": {
  "path": "later-checks",
  "module": "subsidy",
  "noun": "later-check",
  "label": {
   "en": "Later check",
   "zh": "事后抽查"
  },
  "plural": {
   "zh": "事后抽查",
   "en": "Later checks"
  },
  "permission": "subsidy:read",
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
      "value": "open",
      "zh": "待核查",
      "en": "Open"
     },
     {
      "value": "passed",
      "zh": "核查合格",
      "en": "Passed"
     },
     {
      "value": "failed",
      "zh": "核查不合格",
      "en": "Failed"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "事后抽查编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "entitlementId",
    "kind": "reference",
    "label": {
     "zh": "免申即享资格",
     "en": "Entitlement"
    },
    "references": "entitlements",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    },
    "required": true,
    "maxLength": 80,
    "pattern": "^[a-z0-9-]+$"
   },
   {
    "name": "beneficiaryName",
    "kind": "text",
    "label": {
     "zh": "受益人",
     "en": "Beneficiary name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "findings",
    "kind": "long-text",
    "label": {
     "zh": "核查情况",
     "en": "Findings"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 1000
   },
   {
    "name": "fileId",
    "kind": "reference",
    "label": {
     "zh": "核查记录",
     "en": "Record"
    },
    "references": "files",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "checkedById",
    "kind": "id",
    "label": {
     "zh": "核查人编号",
     "en": "Checked by"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "checkedByName",
    "kind": "text",
    "label": {
     "zh": "核查人",
     "en": "Checked by"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "checkedAt",
    "kind": "instant",
    "label": {
     "zh": "核查时间",
     "en": "Checked"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "consequence",
    "kind": "choice",
    "label": {
     "zh": "处理结果",
     "en": "Consequence"
    },
    "choices": [
     {
      "value": "none",
      "zh": "申请已了结，无需处理",
      "en": "Nothing: the claim had ended"
     },
     {
      "value": "returned",
      "zh": "退回补正",
      "en": "Returned"
     },
     {
      "value": "revoked",
      "zh": "撤销批准",
      "en": "Approval revoked"
     },
     {
      "value": "reopened",
      "zh": "退出公示，退回复审",
      "en": "Taken off its notice"
     },
     {
      "value": "recovery",
      "zh": "已立项追缴",
      "en": "Money asked back"
     },
     {
      "value": "asked_back",
      "zh": "已拨付款项此前已全部立项追缴",
      "en": "Nothing more: all that was paid had been asked back before"
     }
    ],
    "nullable": true,
    "required": true
   },
   {
    "name": "recoveryId",
    "kind": "reference",
    "label": {
     "zh": "追缴",
     "en": "Recovery"
    },
    "references": "recoveries",
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
      "value": "open",
      "zh": "待核查",
      "en": "Open"
     },
     {
      "value": "passed",
      "zh": "核查合格",
      "en": "Passed"
     },
     {
      "value": "failed",
      "zh": "核查不合格",
      "en": "Failed"
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
    "name": "policyKey",
    "kind": "text",
    "label": {
     "zh": "政策标识",
     "en": "Policy key"
    }
   },
   {
    "name": "runId",
    "kind": "reference",
    "label": {
     "zh": "筛查",
     "en": "Run"
    },
    "references": "entitlement-runs"
   },
   {
    "name": "entitlementId",
    "kind": "reference",
    "label": {
     "zh": "免申即享资格",
     "en": "Entitlement"
    },
    "references": "entitlements"
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "consequence",
    "kind": "choices",
    "label": {
     "zh": "处理结果",
     "en": "Consequence"
    },
    "choices": [
     {
      "value": "none",
      "zh": "申请已了结，无需处理",
      "en": "Nothing: the claim had ended"
     },
     {
      "value": "returned",
      "zh": "退回补正",
      "en": "Returned"
     },
     {
      "value": "revoked",
      "zh": "撤销批准",
      "en": "Approval revoked"
     },
     {
      "value": "reopened",
      "zh": "退出公示，退回复审",
      "en": "Taken off its notice"
     },
     {
      "value": "recovery",
      "zh": "已立项追缴",
      "en": "Money asked back"
     },
     {
      "value": "asked_back",
      "zh": "已拨付款项此前已全部立项追缴",
      "en": "Nothing more: all that was paid had been asked back before"
     }
    ]
   },
   {
    "name": "checkedById",
    "kind": "text",
    "label": {
     "zh": "核查人编号",
     "en": "Checked by"
    }
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
   "createdAt"
  ],
  "defaultSort": "createdAt",
  "includes": {
   "application": "subsidy-applications",
   "entitlement": "entitlements",
   "run": "entitlement-runs",
   "file": "files",
   "recovery": "recoveries"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "pass",
    "label": {
     "zh": "核查合格",
     "en": "Pass"
    },
    "from": [
     "open"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "findings",
      "kind": "long-text",
      "label": {
       "zh": "核查情况",
       "en": "Findings"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 1000
     },
     {
      "name": "fileId",
      "kind": "reference",
      "label": {
       "zh": "核查记录",
       "en": "Record"
      },
      "references": "files",
      "minLength": 36,
      "maxLength": 36
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "fail",
    "label": {
     "zh": "核查不合格",
     "en": "Fail"
    },
    "from": [
     "open"
    ],
    "by": [
     "reviewer"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "findings",
      "kind": "long-text",
      "label": {
       "zh": "核查情况",
       "en": "Findings"
      },
      "required": true,
      "minLength": 2,
      "maxLength": 1000
     },
     {
      "name": "fileId",
      "kind": "reference",
      "label": {
       "zh": "核查记录",
       "en": "Record"
      },
      "references": "files",
      "minLength": 36,
      "maxLength": 36
     },
     {
      "name": "amountFen",
      "kind": "money",
      "label": {
       "zh": "追缴金额",
       "en": "Amount asked back"
      },
      "minimum": 1,
      "maximum": 1000000000000,
      "note": "Of what was paid and has not been asked back yet, what is asked back now; all of it where nothing is said"
     },
     {
      "name": "dueOn",
      "kind": "date",
      "label": {
       "zh": "还款期限",
       "en": "Due"
      },
      "minLength": 10,
      "maxLength": 10,
      "note": "In 30 days where nothing is said"
     }
    ],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "pass": {
    "zh": "核查合格",
    "en": "Pass"
   },
   "fail": {
    "zh": "核查不合格",
    "en": "Fail"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "bank-returns": {
  "path": "bank-returns",
  "module": "subsidy",
  "noun": "bank-return",
  "label": {
   "en": "Return file",
   "zh": "回盘文件"
  },
  "plural": {
   "zh": "回盘文件",
   "en": "Return files"
  },
  "permission": "subsidy:read",
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
      "value": "reading",
      "zh": "读取中",
      "en": "Reading"
     },
     {
      "value": "applying",
      "zh": "入账中",
      "en": "Applying"
     },
     {
      "value": "applied",
      "zh": "已入账",
      "en": "Applied"
     },
     {
      "value": "refused",
      "zh": "已拒绝",
      "en": "Refused"
     },
     {
      "value": "interrupted",
      "zh": "已中断",
      "en": "Interrupted"
     }
    ],
    "required": true
   },
   {
    "name": "batchId",
    "kind": "reference",
    "label": {
     "zh": "批次",
     "en": "Batch"
    },
    "references": "payment-batches",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "template",
    "kind": "text",
    "label": {
     "zh": "模板",
     "en": "Template"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 80
   },
   {
    "name": "size",
    "kind": "integer",
    "label": {
     "zh": "字节数",
     "en": "Bytes"
    },
    "required": true,
    "minimum": 0,
    "maximum": 100000000
   },
   {
    "name": "sha256",
    "kind": "text",
    "label": {
     "zh": "SHA-256 摘要",
     "en": "SHA-256"
    },
    "required": true,
    "maxLength": 64,
    "pattern": "^[0-9a-f]{64}$"
   },
   {
    "name": "lines",
    "kind": "integer",
    "label": {
     "zh": "笔数",
     "en": "Lines"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "paid",
    "kind": "integer",
    "label": {
     "zh": "付讫",
     "en": "Paid"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "failed",
    "kind": "integer",
    "label": {
     "zh": "退回",
     "en": "Failed"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "unknown",
    "kind": "integer",
    "label": {
     "zh": "待查",
     "en": "Unknown"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "unchanged",
    "kind": "integer",
    "label": {
     "zh": "此前已知",
     "en": "Known before"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "open",
    "kind": "integer",
    "label": {
     "zh": "批次尚无结果",
     "en": "Without a result in the batch"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000
   },
   {
    "name": "refusedRow",
    "kind": "integer",
    "label": {
     "zh": "出错行",
     "en": "Row refused"
    },
    "nullable": true,
    "required": true,
    "minimum": 1,
    "maximum": 10000000
   },
   {
    "name": "refusal",
    "kind": "long-text",
    "label": {
     "zh": "拒绝原因",
     "en": "Why refused"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "jobId",
    "kind": "reference",
    "label": {
     "zh": "任务",
     "en": "Job"
    },
    "references": "jobs",
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
    "name": "status",
    "kind": "choices",
    "label": {
     "zh": "状态",
     "en": "Status"
    },
    "choices": [
     {
      "value": "reading",
      "zh": "读取中",
      "en": "Reading"
     },
     {
      "value": "applying",
      "zh": "入账中",
      "en": "Applying"
     },
     {
      "value": "applied",
      "zh": "已入账",
      "en": "Applied"
     },
     {
      "value": "refused",
      "zh": "已拒绝",
      "en": "Refused"
     },
     {
      "value": "interrupted",
      "zh": "已中断",
      "en": "Interrupted"
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
    "name": "batchId",
    "kind": "reference",
    "label": {
     "zh": "批次",
     "en": "Batch"
    },
    "references": "payment-batches"
   },
   {
    "name": "sha256",
    "kind": "text",
    "label": {
     "zh": "SHA-256 摘要",
     "en": "SHA-256"
    }
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
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "batch": "payment-batches",
   "job": "jobs"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {
   "check": {
    "zh": "核对无误",
    "en": "Check"
   },
   "apply": {
    "zh": "入账完成",
    "en": "Apply"
   },
   "refuse": {
    "zh": "拒绝",
    "en": "Refuse"
   },
   "interrupt": {
    "zh": "中断",
    "en": "Interrupt"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "recoveries": {
  "path": "recoveries",
  "module": "subsidy",
  "noun": "recovery",
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
      "value": "open",
      "zh": "追缴中",
      "en": "Open"
     },
     {
      "value": "settled",
      "zh": "已还清",
      "en": "Settled"
     },
     {
      "value": "written_off",
      "zh": "已核销",
      "en": "Written off"
     },
     {
      "value": "canceled",
      "zh": "已撤销",
      "en": "Canceled"
     }
    ],
    "required": true
   },
   {
    "name": "number",
    "kind": "text",
    "label": {
     "zh": "追缴编号",
     "en": "Number"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 20
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "paymentId",
    "kind": "reference",
    "label": {
     "zh": "拨付",
     "en": "Payment"
    },
    "references": "payments",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "应还金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "receivedFen",
    "kind": "money",
    "label": {
     "zh": "已还金额",
     "en": "Received"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "lostFen",
    "kind": "money",
    "label": {
     "zh": "核销损失",
     "en": "Lost by the write-off"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "writtenOffByName",
    "kind": "text",
    "label": {
     "zh": "核销人",
     "en": "Written off by"
    },
    "nullable": true,
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "reason",
    "kind": "long-text",
    "label": {
     "zh": "追缴原因",
     "en": "Reason"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 500
   },
   {
    "name": "dueOn",
    "kind": "date",
    "label": {
     "zh": "还款期限",
     "en": "Due"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
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
   },
   {
    "name": "owedFen",
    "kind": "money",
    "label": {
     "zh": "尚欠",
     "en": "Owed"
    },
    "required": true
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
      "value": "open",
      "zh": "追缴中",
      "en": "Open"
     },
     {
      "value": "settled",
      "zh": "已还清",
      "en": "Settled"
     },
     {
      "value": "written_off",
      "zh": "已核销",
      "en": "Written off"
     },
     {
      "value": "canceled",
      "zh": "已撤销",
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
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "补贴申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "paymentId",
    "kind": "reference",
    "label": {
     "zh": "拨付",
     "en": "Payment"
    },
    "references": "payments"
   },
   {
    "name": "fundId",
    "kind": "reference",
    "label": {
     "zh": "资金",
     "en": "Fund"
    },
    "references": "funds"
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "due",
    "kind": "dates",
    "label": {
     "zh": "还款期限",
     "en": "Due"
    },
    "from": "dueFrom",
    "to": "dueTo"
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
   "dueOn",
   "amountFen"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "application": "subsidy-applications",
   "payment": "payments",
   "fund": "funds",
   "organization": "organizations"
  },
  "body": {
   "fields": [
    {
     "name": "applicationId",
     "kind": "reference",
     "label": {
      "zh": "补贴申请",
      "en": "Application"
     },
     "references": "subsidy-applications",
     "required": true,
     "minLength": 36,
     "maxLength": 36
    },
    {
     "name": "paymentId",
     "kind": "reference",
     "label": {
      "zh": "拨付",
      "en": "Payment"
     },
     "references": "payments",
     "minLength": 36,
     "maxLength": 36,
     "note": "The payment that is asked back; without it the one of the application of which most is left"
    },
    {
     "name": "amountFen",
     "kind": "money",
     "label": {
      "zh": "应还金额",
      "en": "Amount"
     },
     "required": true,
     "minimum": 1,
     "maximum": 1000000000000
    },
    {
     "name": "reason",
     "kind": "long-text",
     "label": {
      "zh": "追缴原因",
      "en": "Reason"
     },
     "required": true,
     "minLength": 1,
     "maxLength": 500
    },
    {
     "name": "dueOn",
     "kind": "date",
     "label": {
      "zh": "还款期限",
      "en": "Due"
     },
     "required": true,
     "minLength": 10,
     "maxLength": 10
    },
    {
     "name": "instalmentCount",
     "kind": "integer",
     "label": {
      "zh": "分期数",
      "en": "Instalments"
     },
     "minimum": 1,
     "maximum": 60,
     "note": "So many equal monthly instalments, the last of them due on dueOn"
    },
    {
     "name": "plan",
     "kind": "objects",
     "label": {
      "zh": "分期计划",
      "en": "Plan"
     },
     "fields": [
      {
       "name": "dueOn",
       "kind": "date",
       "label": {
        "zh": "期限",
        "en": "Due on"
       },
       "required": true,
       "minLength": 10,
       "maxLength": 10
      },
      {
       "name": "amountFen",
       "kind": "money",
       "label": {
        "zh": "金额",
        "en": "Amount fen"
       },
       "required": true,
       "minimum": 1,
       "maximum": 1000000000000
      }
     ],
     "note": "Or the instalments themselves: their sum is amountFen"
    }
   ],
   "by": [
    "finance"
   ],
   "permission": "subsidy:write",
   "answers": "record"
  },
  "patch": null,
  "actions": [
   {
    "name": "receive",
    "label": {
     "zh": "登记还款",
     "en": "Receive money"
    },
    "from": [
     "open"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
    "fields": [
     {
      "name": "amountFen",
      "kind": "money",
      "label": {
       "zh": "还款金额",
       "en": "Amount"
      },
      "required": true,
      "minimum": 1,
      "maximum": 1000000000000
     },
     {
      "name": "documentNumber",
      "kind": "text",
      "label": {
       "zh": "凭证号",
       "en": "Document"
      },
      "required": true,
      "minLength": 1,
      "maxLength": 40,
      "note": "Kept in its plain form: width, spaces, capitals, kinds of brackets and characters that nobody sees make no other document"
     },
     {
      "name": "receivedOn",
      "kind": "date",
      "label": {
       "zh": "到账日期",
       "en": "Received on"
      },
      "required": true,
      "minLength": 10,
      "maxLength": 10
     },
     {
      "name": "to",
      "kind": "choice",
      "label": {
       "zh": "去向",
       "en": "Where it goes"
      },
      "choices": [
       {
        "value": "available",
        "zh": "回到资金，可再用",
        "en": "Into the fund, for use again"
       },
       {
        "value": "returned",
        "zh": "上缴财政",
        "en": "On to the treasury"
       }
      ],
      "required": true,
      "note": "available: for use again; returned: handed back to the treasury"
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "write-off",
    "label": {
     "zh": "核销",
     "en": "Write off"
    },
    "from": [
     "open"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
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
      "name": "lossFen",
      "kind": "money",
      "label": {
       "zh": "核销损失",
       "en": "Loss"
      },
      "minimum": 1,
      "maximum": 1000000000000,
      "note": "What is lost, where a supplement was granted because of the recovery, so that the claim holds so much more than is due from then on; a refusal tells it as beyondFen. Whoever approved that supplement does not do it."
     }
    ],
    "guarded": true,
    "answers": "record"
   },
   {
    "name": "cancel",
    "label": {
     "zh": "撤销",
     "en": "Cancel"
    },
    "from": [
     "open"
    ],
    "by": [
     "finance"
    ],
    "permission": "subsidy:act",
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
  "verbs": {
   "receive": {
    "zh": "登记还款",
    "en": "Receive money"
   },
   "settle": {
    "zh": "还清",
    "en": "Settle"
   },
   "write-off": {
    "zh": "核销",
    "en": "Write off"
   },
   "cancel": {
    "zh": "撤销",
    "en": "Cancel"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "recovery-instalments": {
  "path": "recovery-instalments",
  "module": "subsidy",
  "noun": "recovery-instalment",
  "label": {
   "en": "Instalment",
   "zh": "还款分期"
  },
  "plural": {
   "zh": "还款分期",
   "en": "Instalments"
  },
  "permission": "subsidy:read",
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
    "name": "recoveryId",
    "kind": "reference",
    "label": {
     "zh": "追缴",
     "en": "Recovery"
    },
    "references": "recoveries",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "sequence",
    "kind": "integer",
    "label": {
     "zh": "期次",
     "en": "Number"
    },
    "required": true,
    "minimum": 1,
    "maximum": 120
   },
   {
    "name": "dueOn",
    "kind": "date",
    "label": {
     "zh": "到期日",
     "en": "Due"
    },
    "required": true,
    "minLength": 10,
    "maxLength": 10
   },
   {
    "name": "amountFen",
    "kind": "money",
    "label": {
     "zh": "应还金额",
     "en": "Amount"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "receivedFen",
    "kind": "money",
    "label": {
     "zh": "已还金额",
     "en": "Received"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
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
    "name": "recoveryId",
    "kind": "reference",
    "label": {
     "zh": "追缴",
     "en": "Recovery"
    },
    "references": "recoveries"
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "due",
    "kind": "dates",
    "label": {
     "zh": "到期日",
     "en": "Due"
    },
    "from": "dueFrom",
    "to": "dueTo"
   },
   {
    "name": "recoveryStatus",
    "kind": "choices",
    "label": {
     "zh": "追缴状态",
     "en": "Status of the recovery"
    },
    "choices": [
     {
      "value": "open",
      "zh": "追缴中",
      "en": "Open"
     },
     {
      "value": "settled",
      "zh": "已还清",
      "en": "Settled"
     },
     {
      "value": "written_off",
      "zh": "已核销",
      "en": "Written off"
     },
     {
      "value": "canceled",
      "zh": "已撤销",
      "en": "Canceled"
     }
    ]
   }
  ],
  "sorts": [
   "dueOn",
   "sequence",
   "createdAt"
  ],
  "defaultSort": "dueOn",
  "includes": {
   "recovery": "recoveries",
   "organization": "organizations"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "retroactive-differences": {
  "path": "retroactive-differences",
  "module": "subsidy",
  "noun": "retroactive-difference",
  "label": {
   "en": "Retroactive difference",
   "zh": "追溯差额"
  },
  "plural": {
   "zh": "追溯差额",
   "en": "Retroactive differences"
  },
  "permission": "subsidy:read",
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
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "原申请",
     "en": "Application"
    },
    "references": "subsidy-applications",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "追溯版本",
     "en": "Version that reaches back"
    },
    "references": "policy-versions",
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "beneficiaryName",
    "kind": "text",
    "label": {
     "zh": "受益人",
     "en": "Beneficiary name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 120
   },
   {
    "name": "grantedFen",
    "kind": "money",
    "label": {
     "zh": "已批准（扣除追缴）",
     "en": "Granted, less what was asked back"
    },
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "shouldBeFen",
    "kind": "money",
    "label": {
     "zh": "应补金额",
     "en": "Should be"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 1000000000000
   },
   {
    "name": "differenceFen",
    "kind": "money",
    "label": {
     "zh": "差额",
     "en": "Difference"
    },
    "required": true,
    "minimum": -1000000000000000,
    "maximum": 1000000000000000
   },
   {
    "name": "proposal",
    "kind": "choice",
    "label": {
     "zh": "建议",
     "en": "Proposal"
    },
    "choices": [
     {
      "value": "level",
      "zh": "已付清，无差额",
      "en": "Paid as it should be"
     },
     {
      "value": "top_up",
      "zh": "补发",
      "en": "Top up"
     },
     {
      "value": "look",
      "zh": "须人工查看：曾追缴或停发",
      "en": "To be looked at: money was asked back, or payments were stopped"
     },
     {
      "value": "recovery",
      "zh": "追缴",
      "en": "Recover"
     },
     {
      "value": "reassess",
      "zh": "多批，尚未拨付：重新核验",
      "en": "Too much is granted, and not paid yet: look at it again"
     },
     {
      "value": "more_information",
      "zh": "待补充",
      "en": "More information"
     }
    ],
    "required": true
   },
   {
    "name": "supplementId",
    "kind": "reference",
    "label": {
     "zh": "补发申请",
     "en": "Supplement"
    },
    "references": "subsidy-applications",
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "refusal",
    "kind": "object",
    "label": {
     "zh": "未能补发的原因",
     "en": "Why not opened"
    },
    "nullable": true,
    "required": true,
    "fields": [
     {
      "name": "code",
      "kind": "text",
      "label": {
       "zh": "代码",
       "en": "Code"
      },
      "required": true
     },
     {
      "name": "zh",
      "kind": "text",
      "label": {
       "zh": "中文",
       "en": "Zh"
      },
      "required": true
     },
     {
      "name": "en",
      "kind": "text",
      "label": {
       "zh": "英文",
       "en": "En"
      },
      "required": true
     }
    ]
   },
   {
    "name": "foundAt",
    "kind": "instant",
    "label": {
     "zh": "核算时间",
     "en": "Found"
    },
    "required": true,
    "maxLength": 35
   }
  ],
  "title": "beneficiaryName",
  "filters": [
   {
    "name": "policyVersionId",
    "kind": "reference",
    "label": {
     "zh": "追溯版本",
     "en": "Version that reaches back"
    },
    "references": "policy-versions"
   },
   {
    "name": "applicationId",
    "kind": "reference",
    "label": {
     "zh": "原申请",
     "en": "Application"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "supplementId",
    "kind": "reference",
    "label": {
     "zh": "补发申请",
     "en": "Supplement"
    },
    "references": "subsidy-applications"
   },
   {
    "name": "proposal",
    "kind": "choices",
    "label": {
     "zh": "建议",
     "en": "Proposal"
    },
    "choices": [
     {
      "value": "level",
      "zh": "已付清，无差额",
      "en": "Paid as it should be"
     },
     {
      "value": "top_up",
      "zh": "补发",
      "en": "Top up"
     },
     {
      "value": "look",
      "zh": "须人工查看：曾追缴或停发",
      "en": "To be looked at: money was asked back, or payments were stopped"
     },
     {
      "value": "recovery",
      "zh": "追缴",
      "en": "Recover"
     },
     {
      "value": "reassess",
      "zh": "多批，尚未拨付：重新核验",
      "en": "Too much is granted, and not paid yet: look at it again"
     },
     {
      "value": "more_information",
      "zh": "待补充",
      "en": "More information"
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
     "zh": "申请单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "differenceFen",
    "kind": "money-range",
    "label": {
     "zh": "差额",
     "en": "Difference"
    },
    "from": "differenceFenFrom",
    "to": "differenceFenTo"
   },
   {
    "name": "found",
    "kind": "dates",
    "label": {
     "zh": "核算时间",
     "en": "Found"
    },
    "from": "foundFrom",
    "to": "foundTo"
   }
  ],
  "sorts": [
   "differenceFen",
   "foundAt"
  ],
  "defaultSort": "-differenceFen",
  "includes": {
   "application": "subsidy-applications",
   "policyVersion": "policy-versions",
   "organization": "organizations",
   "supplement": "subsidy-applications"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": false,
  "versioned": false
 },
 "files": {
  "path": "files",
  "module": "integration",
  "noun": "file",
  "label": {
   "en": "File",
   "zh": "文件"
  },
  "plural": {
   "zh": "文件",
   "en": "Files"
  },
  "permission": "integration:read",
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
    "name": "name",
    "kind": "text",
    "label": {
     "zh": "文件名",
     "en": "Name"
    },
    "required": true,
    "minLength": 1,
    "maxLength": 200
   },
   {
    "name": "format",
    "kind": "choice",
    "label": {
     "zh": "格式",
     "en": "Format"
    },
    "choices": [
     {
      "value": "pdf",
      "zh": "PDF 文档",
      "en": "PDF"
     },
     {
      "value": "png",
      "zh": "PNG 图片",
      "en": "PNG image"
     },
     {
      "value": "jpeg",
      "zh": "JPEG 图片",
      "en": "JPEG image"
     },
     {
      "value": "xlsx",
      "zh": "Excel 表格",
      "en": "Excel sheet"
     },
     {
      "value": "docx",
      "zh": "Word 文档",
      "en": "Word document"
     },
     {
      "value": "csv",
      "zh": "CSV 表格",
      "en": "CSV table"
     },
     {
      "value": "txt",
      "zh": "纯文本",
      "en": "Plain text"
     }
    ],
    "required": true
   },
   {
    "name": "size",
    "kind": "integer",
    "label": {
     "zh": "字节数",
     "en": "Bytes"
    },
    "required": true,
    "minimum": 1,
    "maximum": 10485760
   },
   {
    "name": "sha256",
    "kind": "text",
    "label": {
     "zh": "SHA-256 摘要",
     "en": "SHA-256"
    },
    "required": true,
    "maxLength": 64,
    "pattern": "^[0-9a-f]{64}$"
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
    "name": "recordType",
    "kind": "text",
    "label": {
     "zh": "所属记录类别",
     "en": "Kind of record"
    },
    "nullable": true,
    "required": true,
    "maxLength": 60,
    "pattern": "^[a-z-]+$"
   },
   {
    "name": "recordId",
    "kind": "id",
    "label": {
     "zh": "所属记录",
     "en": "Record"
    },
    "nullable": true,
    "required": true,
    "minLength": 36,
    "maxLength": 36
   },
   {
    "name": "createdBy",
    "kind": "id",
    "label": {
     "zh": "创建人",
     "en": "Created by"
    },
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
   },
   {
    "name": "mediaType",
    "kind": "text",
    "label": {
     "zh": "内容类型",
     "en": "Media type"
    },
    "required": true
   }
  ],
  "title": "name",
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
    "name": "organizationId",
    "kind": "reference",
    "label": {
     "zh": "所属单位",
     "en": "Organization"
    },
    "references": "organizations"
   },
   {
    "name": "fileFormat",
    "kind": "choices",
    "label": {
     "zh": "格式",
     "en": "Format"
    },
    "choices": [
     {
      "value": "pdf",
      "zh": "PDF 文档",
      "en": "PDF"
     },
     {
      "value": "png",
      "zh": "PNG 图片",
      "en": "PNG image"
     },
     {
      "value": "jpeg",
      "zh": "JPEG 图片",
      "en": "JPEG image"
     },
     {
      "value": "xlsx",
      "zh": "Excel 表格",
      "en": "Excel sheet"
     },
     {
      "value": "docx",
      "zh": "Word 文档",
      "en": "Word document"
     },
     {
      "value": "csv",
      "zh": "CSV 表格",
      "en": "CSV table"
     },
     {
      "value": "txt",
      "zh": "纯文本",
      "en": "Plain text"
     }
    ]
   },
   {
    "name": "recordType",
    "kind": "text",
    "label": {
     "zh": "所属记录类别",
     "en": "Kind of record"
    }
   },
   {
    "name": "recordId",
    "kind": "text",
    "label": {
     "zh": "所属记录",
     "en": "Record"
    }
   },
   {
    "name": "sha256",
    "kind": "text",
    "label": {
     "zh": "SHA-256 摘要",
     "en": "SHA-256"
    }
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
   "name",
   "size"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "organization": "organizations"
  },
  "body": null,
  "patch": null,
  "actions": [],
  "verbs": {},
  "reveal": null,
  "history": true,
  "versioned": true
 },
 "jobs": {
  "path": "jobs",
  "module": "integration",
  "noun": "job",
  "label": {
   "en": "Job",
   "zh": "任务"
  },
  "plural": {
   "zh": "任务",
   "en": "Jobs"
  },
  "permission": "integration:read",
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
      "value": "queued",
      "zh": "排队中",
      "en": "Queued"
     },
     {
      "value": "running",
      "zh": "进行中",
      "en": "Running"
     },
     {
      "value": "done",
      "zh": "已完成",
      "en": "Done"
     },
     {
      "value": "failed",
      "zh": "失败",
      "en": "Failed"
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
    "name": "kind",
    "kind": "text",
    "label": {
     "zh": "类别",
     "en": "Kind"
    },
    "required": true,
    "maxLength": 60,
    "pattern": "^[a-z][a-z-]*$"
   },
   {
    "name": "done",
    "kind": "integer",
    "label": {
     "zh": "已完成",
     "en": "Done"
    },
    "required": true,
    "minimum": 0,
    "maximum": 2147483647
   },
   {
    "name": "total",
    "kind": "integer",
    "label": {
     "zh": "总数",
     "en": "Total"
    },
    "nullable": true,
    "required": true,
    "minimum": 0,
    "maximum": 2147483647
   },
   {
    "name": "result",
    "kind": "object",
    "label": {
     "zh": "结果",
     "en": "Result"
    },
    "nullable": true,
    "required": true
   },
   {
    "name": "error",
    "kind": "object",
    "label": {
     "zh": "错误",
     "en": "Error"
    },
    "nullable": true,
    "required": true
   },
   {
    "name": "startedAt",
    "kind": "instant",
    "label": {
     "zh": "开始时间",
     "en": "Started"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
   },
   {
    "name": "finishedAt",
    "kind": "instant",
    "label": {
     "zh": "结束时间",
     "en": "Finished"
    },
    "nullable": true,
    "required": true,
    "maxLength": 35
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
      "value": "queued",
      "zh": "排队中",
      "en": "Queued"
     },
     {
      "value": "running",
      "zh": "进行中",
      "en": "Running"
     },
     {
      "value": "done",
      "zh": "已完成",
      "en": "Done"
     },
     {
      "value": "failed",
      "zh": "失败",
      "en": "Failed"
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
    "kind": "text",
    "label": {
     "zh": "类别",
     "en": "Kind"
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
   },
   {
    "name": "finished",
    "kind": "dates",
    "label": {
     "zh": "结束时间",
     "en": "Finished"
    },
    "from": "finishedFrom",
    "to": "finishedTo"
   }
  ],
  "sorts": [
   "createdAt"
  ],
  "defaultSort": "-createdAt",
  "includes": {
   "organization": "organizations"
  },
  "body": null,
  "patch": null,
  "actions": [
   {
    "name": "cancel",
    "label": {
     "zh": "取消",
     "en": "Cancel"
    },
    "from": [
     "queued",
     "running"
    ],
    "by": [
     "clerk",
     "reviewer",
     "finance",
     "admin",
     "platform",
     "owner"
    ],
    "permission": "integration:write",
    "fields": [],
    "guarded": true,
    "answers": "record"
   }
  ],
  "verbs": {
   "begin": {
    "zh": "开始",
    "en": "Begin"
   },
   "finish": {
    "zh": "完成",
    "en": "Finish"
   },
   "fail": {
    "zh": "失败",
    "en": "Fail"
   },
   "cancel": {
    "zh": "取消",
    "en": "Cancel"
   }
  },
  "reveal": null,
  "history": true,
  "versioned": true
 }
};
