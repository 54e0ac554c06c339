{{/* Labels that every object of a service carries. Takes (root, name). */}}
{{- define "hairpin.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "hairpin.allLabels" -}}
{{ include "hairpin.labels" . }}
app.kubernetes.io/part-of: hairpin
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "hairpin.fullname" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* One environment variable out of a Secret. Takes (name, secret, key). */}}
{{- define "hairpin.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}

{{/* Environment that all four services share. Takes (root, name). */}}
{{- define "hairpin.commonEnv" -}}
- name: QUARKUS_HTTP_PORT
  value: "8080"
- name: JAVA_OPTS_APPEND
  value: {{ printf "-Xmx%s -XX:+ExitOnOutOfMemoryError" (index .root.Values.services .name).heap | quote }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ required "keycloak.authServerUrl: the realm's address is needed" .root.Values.keycloak.authServerUrl | quote }}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers: the brokers' addresses are needed" .root.Values.kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .root.Values.kafka.securityProtocol }}
{{- if hasPrefix "SASL" .root.Values.kafka.securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ .root.Values.kafka.saslMechanism }}
{{ include "hairpin.secretEnv" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" (required "kafka.existingSecret: a Secret with one sasl.jaas.config per service is needed" .root.Values.kafka.existingSecret) "key" .name) }}
{{- end }}
{{- end }}

{{/* A service's database. Takes (root, schema). */}}
{{- define "hairpin.databaseEnv" -}}
{{- $pg := .root.Values.postgresql }}
{{- $secret := required "postgresql.existingSecret: a Secret with the services' credentials is needed" $pg.existingSecret }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s" (required "postgresql.host: the database's address is needed" $pg.host) $pg.port $pg.database | quote }}
{{ include "hairpin.secretEnv" (dict "name" "QUARKUS_DATASOURCE_USERNAME" "secret" $secret "key" (printf "%s-username" .schema)) }}
{{ include "hairpin.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $secret "key" (printf "%s-password" .schema)) }}
{{- end }}

{{/*
Deployment and Service of one of the four services.
Takes (root, name, env: rendered list, volumes: list, mounts: list, strategy, scaled: whether somebody else says how
many there are).
*/}}
{{- define "hairpin.service" -}}
{{- $values := index .root.Values.services .name }}
{{- $fullname := include "hairpin.fullname" . }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $fullname }}
  labels: {{- include "hairpin.allLabels" . | nindent 4 }}
spec:
  {{- if not .scaled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  strategy:
    type: {{ .strategy | default "RollingUpdate" }}
  selector:
    matchLabels: {{- include "hairpin.labels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "hairpin.allLabels" . | nindent 8 }}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/path: /q/metrics
        prometheus.io/port: "8080"
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 60
      securityContext: {{- toYaml .root.Values.podSecurityContext | nindent 8 }}
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .name }}
          image: {{ printf "%s/%s:%s" .root.Values.image.repository .name (.root.Values.image.tag | default .root.Chart.AppVersion) | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext: {{- toYaml .root.Values.securityContext | nindent 12 }}
          ports:
            - name: http
              containerPort: 8080
          env:
            {{- include "hairpin.commonEnv" . | nindent 12 }}
            {{- .env | nindent 12 }}
          startupProbe:
            httpGet: { path: /q/health/started, port: http }
            periodSeconds: 3
            failureThreshold: 40
          livenessProbe:
            httpGet: { path: /q/health/live, port: http }
            periodSeconds: 10
            timeoutSeconds: 5
          readinessProbe:
            httpGet: { path: /q/health/ready, port: http }
            periodSeconds: 5
            timeoutSeconds: 5
          resources: {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- with .mounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
        {{- with .volumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with .root.Values.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .root.Values.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .root.Values.affinity }}
      affinity: {{- toYaml . | nindent 8 }}
      {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $fullname }}
  labels: {{- include "hairpin.allLabels" . | nindent 4 }}
spec:
  selector: {{- include "hairpin.labels" . | nindent 4 }}
  ports:
    - name: http
      port: 80
      targetPort: http
{{- if or .scaled (gt (int $values.replicas) 1) }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $fullname }}
  labels: {{- include "hairpin.allLabels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "hairpin.labels" . | nindent 6 }}
{{- end }}
{{- end }}

{{- define "hairpin.url" -}}
{{ printf "http://%s" (include "hairpin.fullname" .) }}
{{- end }}

{{- define "hairpin.keycloakSecret" -}}
{{ required "keycloak.existingSecret: a Secret with the clients' secrets is needed" .Values.keycloak.existingSecret }}
{{- end }}
