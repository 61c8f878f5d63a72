# One image for web, worker and clock; docker-compose.yml says which is which.
FROM node:24-bookworm-slim AS assets
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY assets assets
RUN npm run build

FROM python:3.13-slim-bookworm AS packages
COPY requirements-production.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements-production.lock

FROM python:3.13-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=sharedliving.settings.prod
RUN useradd --system --no-create-home --uid 10001 sharedliving
WORKDIR /app
COPY --from=packages /venv /venv
COPY . .
COPY --from=assets /app/static/dist static/dist
# The settings ask for every secret; these are for this one step and stay in no layer.
RUN SECRET_KEY=build ALLOWED_HOSTS=localhost SERVICE_URL=build EMAIL_URL=console:// DEFAULT_FROM_EMAIL=build \
    DATABASE_URL=postgres://build@localhost/build REDIS_URL=redis://localhost \
    python manage.py collectstatic --noinput
USER sharedliving
EXPOSE 8000
CMD ["gunicorn", "sharedliving.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-"]
