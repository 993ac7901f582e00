/** Upstream's installation, its running parts and its deployment options, each beside what stands in its place here. */
import type { BookTableData } from '../table.ts';

export const UPSTREAM_STEPS: BookTableData = {
  caption: 'From nothing to a verified bundle, upstream and here',
  head: ['Step', 'Upstream', 'Here'],
  rows: [
    [
      'Get it',
      '`git clone` of `github.com/Huzefaaa2/cavra`, then `cd cavra`',
      { says: 'A clone of this repository and `npm start`', to: '/guides/run-it-yourself/' },
    ],
    [
      'Install it',
      '`python -m venv .venv`, `source .venv/bin/activate`, `pip install -e .`',
      'Part of `npm start`',
    ],
    [
      'Install the command alone',
      '`pipx install cavra`, if your package index has it. Upstream does not say that one does',
      'Not offered: the command runs in the clone, as `npx cavra`',
    ],
    ['Check it', '`cavra version`, `cavra policy list`', '`npx cavra --version`, `npx cavra policy list`'],
    [
      'Set it up',
      '`cavra setup status`, `init`, `wizard`, `demo-env`, `validate`, `complete`, in newer versions',
      'Nothing to set up',
    ],
    [
      'Run the demo',
      '`cavra demo before-the-agent-acts`',
      { says: 'The incident on the home page', to: '/' },
    ],
    [
      'Ask for one decision',
      '`cavra evaluate execute_command "terraform apply -auto-approve" --json`',
      '`cavra evaluate` with the request as JSON',
    ],
    [
      'Ask why',
      '`cavra policy explain execute_command "terraform apply -auto-approve"`',
      '`cavra policy explain` with the pack first',
    ],
    [
      'Keep evidence',
      '`cavra evidence bundle --output .cavra/evidence/latest`, which packs the demo',
      { says: '`cavra evidence bundle`, which packs what you give it', to: '/reference/evidence/#make-one' },
    ],
    [
      'Verify it',
      '`cavra evidence verify .cavra/evidence/latest`',
      { says: '`cavra evidence verify` with a trust root', to: '/reference/evidence/#sign-one-verify-one' },
    ],
  ],
};

export const UPSTREAM_SIGNED: BookTableData = {
  caption: 'Upstream’s signed variant, in the order in which it works',
  head: ['Step', 'Upstream’s command', 'Leaves'],
  rows: [
    ['Make a key', '`cavra evidence generate-keypair`', 'A private and a public key below `.cavra/keys/`'],
    [
      'Say whose it is',
      '`cavra evidence trust-root .cavra/keys/evidence-ed25519-public.pem --key-id local-evidence-key`',
      'A trust root',
    ],
    [
      'Collect the roots',
      '`cavra evidence trust-bundle .cavra/keys/evidence-trust-root.json`',
      'One file for whoever verifies',
    ],
    [
      'Bundle and sign',
      '`cavra evidence bundle --output … --private-key .cavra/keys/evidence-ed25519-private.pem --key-id local-evidence-key`',
      'The demo, signed',
    ],
    [
      'Verify',
      '`cavra evidence verify … --trust-root .cavra/keys/evidence-trust-root.json`',
      'A yes that looked at the signature',
    ],
  ],
};

export const UPSTREAM_PARTS: BookTableData = {
  caption: 'Upstream’s running parts',
  head: ['Part', 'Started with', 'Answers at'],
  rows: [
    ['Sandbox, static files', '`python -m http.server 5173 --directory apps/sandbox-ui`', '`localhost:5173`'],
    [
      'API, sandbox and admin console',
      '`docker compose up -d --build`',
      '`127.0.0.1:8000` with `/health`; `127.0.0.1:5173`; `127.0.0.1:5174`',
    ],
    ['API alone', '`uvicorn cavra.api:app --host 0.0.0.0 --port 8000`', 'Port 8000'],
    [
      'Command as an image',
      '`docker/Dockerfile.community`, checked with `docker run --rm cavra-community-cli:local --help`',
      'Nowhere: it runs and ends',
    ],
    [
      'API as an image',
      '`docker/Dockerfile.azure-api`, checked with `curl http://127.0.0.1:8000/health`',
      'Port 8000',
    ],
    [
      'Kubernetes',
      '`helm dependency build charts/cavra`, `helm install cavra charts/cavra --namespace cavra --create-namespace`, `kubectl -n cavra port-forward svc/cavra 8000:80`',
      'Port 8000, forwarded',
    ],
  ],
};

export const KUBERNETES_MODES: BookTableData = {
  caption: 'Where upstream’s chart may stand',
  head: ['Setting', 'Meant for'],
  rows: [
    ['kind or minikube on one machine', 'A trial, and a smoke test of the chart'],
    ['AKS, EKS or GKE', 'A cluster that a cloud runs'],
    ['On your own premises', 'Your ingress, your certificates, your storage'],
    ['JSON and SQLite on a volume', 'The default: records on one disk'],
    ['PostgreSQL that comes with the chart', 'A lab, and nothing else'],
    ['PostgreSQL of your own', 'Planning for production'],
  ],
};

export const DEPLOYMENT_MODELS: BookTableData = {
  caption: 'Upstream’s deployment models, and the work that each leaves with you',
  head: ['Model', 'Choose it when', 'Your work'],
  rows: [
    [
      'Self-hosted control plane',
      'it has to be private, with an evidence store of your own',
      'Identity, registry, audit store, connectors, delivery',
    ],
    [
      'Docker or Compose',
      'it is a lab or a pilot',
      'Pin the images, mount policies and evidence, keep secrets out of the repository',
    ],
    [
      'Kubernetes with Helm',
      'scheduling, ingress, secrets and observability have to be those of production',
      'Sign-on and roles, stores that persist, network policy, probes',
    ],
    [
      'Without a network, or regulated',
      'it has to work offline, reproducibly, under restrictions',
      'Signed packages, trust roots brought by hand, storage that cannot be changed, exports',
    ],
  ],
};
