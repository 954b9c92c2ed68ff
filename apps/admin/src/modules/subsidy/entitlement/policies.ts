import type { AnyRow } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';
import type { PolicyVersion } from '@rongcai/policy';
import { shallowReactive } from 'vue';
import { api } from '../../../api.ts';
import { titleOf } from '../../../ui/names.ts';

const documents = shallowReactive(new Map<string, PolicyVersion>());
const versions = shallowReactive(new Map<string, AnyRow>());
const asked = new Set<string>();

/** What a version demands, asked for once; undefined until it has come. */
export function documentOf(versionId: string): PolicyVersion | undefined {
  if (!asked.has(versionId)) {
    asked.add(versionId);
    void api.get('/v1/policy-versions/{id}/text', { params: { path: { id: versionId } } }).then(({ data }) => {
      if (data) documents.set(versionId, data.document as unknown as PolicyVersion);
    });
  }
  return documents.get(versionId);
}

const MOST = 50;

/** The name of a policy: that of its latest version that holds or held. */
export function policyTitle(policyKey: string): string {
  if (!asked.has(policyKey)) {
    asked.add(policyKey);
    void api.list('policy-versions', { policyKey, sort: '-createdAt', limit: MOST }).then(({ data }) => {
      const found = data?.data.find(({ status }) => status !== 'draft') ?? data?.data[0];
      if (found) versions.set(policyKey, found);
    });
  }
  const found = versions.get(policyKey);
  return found ? titleOf(resources['policy-versions'], found) : policyKey;
}
