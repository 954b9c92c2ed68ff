import type { AnyRow, Label } from '@rongcai/client';
import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { IconName } from './ui/icons.ts';

type LazyPage = () => Promise<{ default: Component } | Component>;

/** Something that one should see before one confirms. */
export interface ActionFact {
  readonly label: Label;
  readonly value: Label;
  /** It speaks against the action. */
  readonly grave?: boolean;
}

/** How one resource is shown where the contract alone does not say it well enough. Everything may be left out. */
export interface ResourceDisplay {
  /** Pages of the module's own in place of the generic ones. */
  readonly list?: LazyPage;
  readonly detail?: LazyPage;
  readonly form?: LazyPage;
  /** Columns of the list as first seen. */
  readonly columns?: readonly string[];
  /** Filters that stand beside the search box; the others are behind "more filters". */
  readonly filters?: readonly string[];
  /** Groups of fields of the record and its form; fields that no group names come last. */
  readonly groups?: readonly { readonly label: Label; readonly fields: readonly string[] }[];
  /** Words for fields of the form whose own input shows something else than what the contract names. */
  readonly labels?: Readonly<Record<string, Label>>;
  /** What the button says that makes a new one, where that sets something going. */
  readonly createLabel?: Label;
  /** What the form of a new one begins with, by the region that the caller works in; empty where none is known. */
  readonly start?: (regionCode: string) => Readonly<Record<string, unknown>>;
  /** Inputs of the form in place of those of the field's kind: given `field`, `values`, `inputId`, `disabled`; event `fill` with values. */
  readonly inputs?: Readonly<Record<string, Component>>;
  /** Values of the list and the record that the module says in its own way, by field: given `row`, and `plain` inside a link. */
  readonly cells?: Readonly<Record<string, Component>>;
  /** Fields that the page of the record shows in its own way. */
  readonly omit?: readonly string[];
  /** Panels above the fields of the record; each is given `resource`, `row` and `reload`. */
  readonly panels?: readonly Component[];
  /** What an action brings about beyond the record itself: said before it is confirmed. */
  readonly warnings?: Readonly<Record<string, (row: AnyRow) => Label | null>>;
  /** What an action is about, in figures: shown above the button that confirms. */
  readonly facts?: Readonly<Record<string, (row: AnyRow) => readonly ActionFact[] | Promise<readonly ActionFact[]>>>;
  /** The same for several records at once, where one sentence for each would be too many. */
  readonly bulkWarnings?: Readonly<Record<string, (rows: readonly AnyRow[]) => Label>>;
  /** Not in the menu: reached from another record only. */
  readonly hidden?: boolean;
}

/** What a module adds to the admin app. The contract gives the rest. */
export interface AdminModule {
  readonly name: string;
  readonly icon?: IconName;
  readonly resources?: Readonly<Record<string, ResourceDisplay>>;
  /** Pages that belong to no resource, at `/app/<module>/…`. */
  readonly routes?: readonly RouteRecordRaw[];
  /** Entries of the menu for those pages; they come before the resources. */
  readonly menu?: readonly { readonly to: string; readonly label: Label; readonly permission?: string }[];
}

const found = import.meta.glob<{ module: AdminModule }>('./modules/*/index.ts', { eager: true });

export const adminModules: ReadonlyMap<string, AdminModule> = new Map(Object.values(found).map(({ module }) => [module.name, module]));

export function displayOf(module: string, resource: string): ResourceDisplay {
  return adminModules.get(module)?.resources?.[resource] ?? {};
}
