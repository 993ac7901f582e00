/** Predictions of chapter 5: a shape holds words, and not whether they are true. */
import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'editions-on-and-withheld',
    asks: 'A reply about a tenant’s entitlement lists the feature `sso` among the enabled ones and among the locked ones. Does the contract accept it?',
    subject: {
      kind: 'verdict',
      contract: 'entitlement_status.input',
      text: '{\n  "tenant_id": "tenant-parcels",\n  "entitlement_status": "active",\n  "enabled_features": ["sso"],\n  "locked_features": ["sso"]\n}\n',
    },
    explains:
      'The contract knows the words and the forms. It does not know the tenant, and it does not compare the two lists, because upstream’s does not. That is what “only the shape is public” means in practice: a document can be flawless and still be nonsense.',
  },
  {
    id: 'editions-saas-as-a-model',
    asks: 'Somebody fills in the onboarding of a tenant and writes `saas` for the deployment model, as half the brochures do. Does the contract accept it?',
    subject: {
      kind: 'verdict',
      contract: 'tenant_onboarding.input',
      text: '{\n  "tenant_id": "tenant-parcels",\n  "organization_name": "Parcel Tracking",\n  "deployment_model": "saas"\n}\n',
    },
    explains:
      'The words of this field are a closed list, and none of them is this one. A word of marketing is not a word of the wire, and a field that took any text would sooner or later hold both.',
  },
];
